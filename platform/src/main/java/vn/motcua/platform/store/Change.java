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
 * @param slot where the command's answer is remembered; null if no command caused it
 */
public record Change<S>(
        @Nullable S state,
        List<? extends Event> events,
        Map<String, Seen> seen,
        Cause cause,
        @Nullable String slot,
        Journaled.@Nullable Answered answered) {

    /** A transition caused by an event or a timer. */
    public static <S> Change<S> of(
            @Nullable S state, List<? extends Event> events, Map<String, Seen> seen, Cause cause) {
        return new Change<>(state, events, seen, cause, null, null);
    }
}
