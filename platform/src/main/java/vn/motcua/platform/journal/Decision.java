package vn.motcua.platform.journal;

import java.util.List;
import vn.motcua.contracts.Event;

/** What a decision changes: the next state and what is announced, written together or not at all. */
public record Decision<S>(S state, List<? extends Event> events) {
    public Decision {
        events = List.copyOf(events);
    }

    /** The next state with the events that announce it, in order; no event means a change nobody else needs to know. */
    public static <S> Decision<S> of(S state, Event... events) {
        return new Decision<>(state, List.of(events));
    }
}
