package vn.motcua.routing;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.platform.journal.ImpossibleEvent;

/** What can happen to a leg, with THE table of where that leads; a pair without a row is impossible. */
public enum LegMove {
    /** Routing gave it to its agency. */
    HANDED_OVER(from(LegState.DISPATCHED, LegState.PLANNED)),
    /** Routing gave it up, because what it needs was refused. */
    SKIPPED(from(LegState.NOT_STARTED, LegState.PLANNED)),
    /** The agency sent it back as not its business. */
    DECLINED(from(LegState.DECLINED, LegState.DISPATCHED, LegState.RECEIVED, LegState.ASSIGNED, LegState.WAITING)),
    /** It was given to another agency. */
    REROUTED(from(
            LegState.DISPATCHED,
            LegState.DISPATCHED,
            LegState.DECLINED,
            LegState.RECEIVED,
            LegState.ASSIGNED,
            LegState.WAITING,
            LegState.SUBMITTED)),
    /** The agency confirmed receipt. */
    RECEIVED(from(LegState.RECEIVED, LegState.DISPATCHED)),
    /** An officer was put in charge, or another one; also after the last opinion, which says nothing of its own. */
    ASSIGNED(from(LegState.ASSIGNED, LegState.RECEIVED, LegState.ASSIGNED, LegState.WAITING)),
    /** The officer waits for papers, a duty, an opinion or somebody's word. */
    BEGAN_TO_WAIT(from(LegState.WAITING, LegState.ASSIGNED, LegState.WAITING)),
    /** What was waited for came, or its time was over; a successor may hear of it before it took the leg up, or after it declined. */
    WENT_ON(with(
            from(LegState.ASSIGNED, LegState.WAITING),
            stays(LegState.DISPATCHED, LegState.DECLINED, LegState.RECEIVED, LegState.ASSIGNED))),
    /** Something was noted that moves nothing. */
    NOTED(stays(LegState.DISPATCHED, LegState.RECEIVED, LegState.ASSIGNED, LegState.WAITING, LegState.SUBMITTED)),
    /** The draft went to the head; the last opinion may have come without a word of its own. */
    SUBMITTED(from(LegState.SUBMITTED, LegState.ASSIGNED, LegState.WAITING)),
    /** The head sent the draft back. */
    REWORKED(from(LegState.ASSIGNED, LegState.SUBMITTED)),
    /** The head signed a result. */
    GRANTED(from(LegState.RESOLVED, LegState.SUBMITTED)),
    /** The head signed a refusal; possible without a draft. */
    REFUSED(from(LegState.RESOLVED, LegState.ASSIGNED, LegState.WAITING, LegState.SUBMITTED)),
    /** It ended without an answer. */
    CANCELLED(from(
            LegState.CANCELLED,
            LegState.DISPATCHED,
            LegState.DECLINED,
            LegState.RECEIVED,
            LegState.ASSIGNED,
            LegState.WAITING,
            LegState.SUBMITTED)),
    /** Its result is wrong and goes back to the agency. */
    REOPENED(from(LegState.ASSIGNED, LegState.RESOLVED));

    @SuppressWarnings("ImmutableEnumChecker") // never changed after construction
    private final Map<LegState, LegState> rows;

    LegMove(Map<LegState, LegState> rows) {
        this.rows = rows;
    }

    private static Map<LegState, LegState> from(LegState to, LegState... from) {
        return Arrays.stream(from).collect(toUnmodifiableMap(state -> state, state -> to));
    }

    private static Map<LegState, LegState> stays(LegState... states) {
        Map<LegState, LegState> rows = new EnumMap<>(LegState.class);
        for (LegState state : states) {
            rows.put(state, state);
        }
        return rows;
    }

    private static Map<LegState, LegState> with(Map<LegState, LegState> moving, Map<LegState, LegState> staying) {
        Map<LegState, LegState> rows = new EnumMap<>(moving);
        rows.putAll(staying);
        return rows;
    }

    /** Where the move leads from this state; empty if it is impossible there. */
    Optional<LegState> from(LegState state) {
        return Optional.ofNullable(rows.get(state));
    }

    /** The move that an agency's announcement makes. */
    static LegMove of(DepartmentEvent event) {
        return switch (event) {
            case DepartmentEvent.CaseReceived _ -> RECEIVED;
            case DepartmentEvent.CaseDeclined _ -> DECLINED;
            case DepartmentEvent.CaseAssigned _ -> ASSIGNED;
            case DepartmentEvent.CaseSupplementNeeded _,
                    DepartmentEvent.CaseFinanceNeeded _,
                    DepartmentEvent.OpinionRequested _,
                    DepartmentEvent.CaseWaitOpened _ -> BEGAN_TO_WAIT;
            case DepartmentEvent.CaseContinued _, DepartmentEvent.CaseDutySettled _, DepartmentEvent.CaseWaitEnded _ ->
                WENT_ON;
            case DepartmentEvent.OpinionGiven _, DepartmentEvent.OpinionOverdue _, DepartmentEvent.CaseLengthened _ ->
                NOTED;
            case DepartmentEvent.CaseSubmitted _ -> SUBMITTED;
            case DepartmentEvent.CaseReworked _ -> REWORKED;
            case DepartmentEvent.CaseResolved resolved ->
                switch (resolved.result()) {
                    case GRANTED -> GRANTED;
                    case REFUSED -> REFUSED;
                    case NOT_STARTED, CANCELLED ->
                        throw new ImpossibleEvent(
                                "an agency cannot resolve leg " + resolved.leg() + " as " + resolved.result());
                };
        };
    }
}
