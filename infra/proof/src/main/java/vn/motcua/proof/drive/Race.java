package vn.motcua.proof.drive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import vn.motcua.proof.drive.Hand.Wanted;

/**
 * Two commands at the same moment, of which each may be the one that is too late.
 *
 * @param first whether the first was taken
 * @param second whether the second was taken
 */
record Race(boolean first, boolean second) {

    static Race between(Hand hand, Wanted one, Wanted other) {
        Entrant first = new Entrant(one, hand.next(one));
        Entrant second = new Entrant(other, hand.next(other));
        Set<Entrant> taken = ConcurrentHashMap.newKeySet();
        all(List.of(first, second), entrant -> {
            if (hand.either(entrant.request(), entrant.wanted())) {
                taken.add(entrant);
            }
        });
        return new Race(taken.contains(first), taken.contains(second));
    }

    /** Their keys are drawn before they start. */
    private record Entrant(Wanted wanted, Request request) {}

    /** Does something with each at the same time; fails when all are done, if one did. */
    static <T> void all(List<T> these, Consumer<T> action) {
        List<Future<?>> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            these.forEach(one -> done.add(threads.submit(() -> action.accept(one))));
        }
        done.forEach(Race::check);
    }

    private static void check(Future<?> done) {
        try {
            done.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Stranded stranded ? stranded : new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            throw Pauses.cut();
        }
    }
}
