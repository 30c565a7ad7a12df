package vn.motcua.proof.drive;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.motcua.proof.drive.Hand.Wanted;

/**
 * Two commands at the same moment, of which each may be the one that is too late.
 *
 * @param first whether the first was taken
 * @param second whether the second was taken
 */
record Race(boolean first, boolean second) {

    static Race between(Hand hand, Wanted one, Wanted other) {
        Request oneRequest = hand.next(one);
        Request otherRequest = hand.next(other);
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Boolean> second =
                    CompletableFuture.supplyAsync(() -> hand.either(otherRequest, other), both);
            return new Race(hand.either(oneRequest, one), second.join());
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof Stranded stranded ? stranded : failure;
        }
    }
}
