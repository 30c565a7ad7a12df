package vn.motcua.routing;

import java.util.Map;
import java.util.Optional;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.platform.journal.ImpossibleEvent;

/** What can happen to a leg, with THE table of where that leads; a pair without a row is impossible. */
public enum LegMove {
    /** Routing gave it to its agency. */
    HANDED_OVER(Map.of(LegState.PLANNED, LegState.DISPATCHED)),
    /** Routing gave it up, because what it needs was refused. */
    SKIPPED(Map.of(LegState.PLANNED, LegState.NOT_STARTED)),
    /** The agency confirmed receipt. */
    RECEIVED(Map.of(LegState.DISPATCHED, LegState.RECEIVED)),
    /** An officer was put in charge, or another one. */
    ASSIGNED(Map.of(LegState.RECEIVED, LegState.ASSIGNED, LegState.ASSIGNED, LegState.ASSIGNED)),
    /** The draft went to the head. */
    SUBMITTED(Map.of(LegState.ASSIGNED, LegState.SUBMITTED)),
    /** The head sent the draft back. */
    REWORKED(Map.of(LegState.SUBMITTED, LegState.ASSIGNED)),
    /** The head signed a result. */
    GRANTED(Map.of(LegState.SUBMITTED, LegState.RESOLVED)),
    /** The head signed a refusal; possible without a draft. */
    REFUSED(Map.of(LegState.ASSIGNED, LegState.RESOLVED, LegState.SUBMITTED, LegState.RESOLVED));

    @SuppressWarnings("ImmutableEnumChecker") // filled from Map.of
    private final Map<LegState, LegState> rows;

    LegMove(Map<LegState, LegState> rows) {
        this.rows = rows;
    }

    /** Where the move leads from this state; empty if it is impossible there. */
    Optional<LegState> from(LegState state) {
        return Optional.ofNullable(rows.get(state));
    }

    /** The move that an agency's announcement makes. */
    static LegMove of(DepartmentEvent event) {
        return switch (event) {
            case DepartmentEvent.CaseReceived _ -> RECEIVED;
            case DepartmentEvent.CaseAssigned _ -> ASSIGNED;
            case DepartmentEvent.CaseSubmitted _ -> SUBMITTED;
            case DepartmentEvent.CaseReworked _ -> REWORKED;
            case DepartmentEvent.CaseResolved resolved ->
                switch (resolved.result()) {
                    case GRANTED -> GRANTED;
                    case REFUSED -> REFUSED;
                    case NOT_STARTED ->
                        throw new ImpossibleEvent("an agency cannot resolve leg " + resolved.leg() + " as not started");
                };
        };
    }
}
