package vn.motcua.platform.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Event;

/**
 * What a document makes of a foreign event. Every service's table is total: an event moves the document, is recorded as
 * late, or is impossible ({@link ImpossibleEvent}).
 *
 * @param state the state after it; null while this service holds nothing but a stub for the dossier
 */
public record Reaction<S>(@Nullable S state, List<? extends Event> events, Outcome outcome) {
    public Reaction {
        events = List.copyOf(events);
    }

    /** The label of the metric. */
    public enum Outcome {
        MOVED,
        LATE,
        IGNORED
    }

    /** The event moved the document. */
    public static <S> Reaction<S> moved(S state, Event... events) {
        return new Reaction<>(state, List.of(events), Outcome.MOVED);
    }

    /** The event moved the document as this decision says. */
    public static <S> Reaction<S> moved(Decision<S> decision) {
        return new Reaction<>(decision.state(), decision.events(), Outcome.MOVED);
    }

    /** A legal race: the event came too late to change anything. */
    public static <S> Reaction<S> late(@Nullable S state) {
        return new Reaction<>(state, List.of(), Outcome.LATE);
    }

    /** The event is not for this document; only its sequence is noted. */
    public static <S> Reaction<S> ignored(@Nullable S state) {
        return new Reaction<>(state, List.of(), Outcome.IGNORED);
    }
}
