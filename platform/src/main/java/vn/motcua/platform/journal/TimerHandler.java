package vn.motcua.platform.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * What happens when a document's timer is due. The decision and the timer's end are one write, so it happens once. One
 * bean per journal with timers; its state type says which journal.
 */
public interface TimerHandler<S> {

    /** How long an effect is one instance's alone; what takes longer may be done twice. */
    Duration LEASE = Duration.ofSeconds(30);

    /**
     * Does what the timer is for (send, call; nothing, if it is only a decision) and returns how to record it. The effect
     * is done once; the returned function is pure and is applied to the fresh state, again after a conflict. The state it
     * returns must no longer name the timer, or name it later.
     *
     * @param id of the document
     * @param state as of the wake
     * @param now business time
     */
    Mono<Function<S, Decision<S>>> wake(String id, S state, Timer timer, Instant now);

    /** The same after somebody began to wake this timer and never recorded it: the effect may have been done already. */
    default Mono<Function<S, Decision<S>>> wakeAgain(String id, S state, Timer timer, Instant now) {
        return wake(id, state, timer, now);
    }

    /**
     * Whether what came of a wake is still to be recorded in a state that does not name the timer any more, because something else
     * ended it while the effect was under way. Not if the record of the same effect ended it.
     */
    default boolean isToBeNoted(S fresh, Timer timer) {
        return false;
    }
}
