package vn.motcua.platform.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Event;

/**
 * One transition, to be written at once.
 *
 * @param state the next state; null keeps a stub
 * @param seen sources whose last handled event changed
 * @param traces what the effects of timers that it sets continue, by timer, where that is not the current trace
 * @param slot where the command's answer is remembered; null if no command caused it
 */
public record Change<S>(
        @Nullable S state,
        List<? extends Event> events,
        Map<String, Seen> seen,
        Map<String, String> traces,
        Cause cause,
        @Nullable String slot,
        Journaled.@Nullable Answered answered) {

    /** A transition caused by an event or a timer. */
    public static <S> Change<S> of(
            @Nullable S state, List<? extends Event> events, Map<String, Seen> seen, Cause cause) {
        return new Change<>(state, events, seen, Map.of(), cause, null, null);
    }

    /** The same, its timers continuing these traces. */
    public Change<S> continuing(Map<String, String> traces) {
        return new Change<>(state, events, seen, Map.copyOf(traces), cause, slot, answered);
    }
}
