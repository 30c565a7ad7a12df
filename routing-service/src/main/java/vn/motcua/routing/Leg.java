package vn.motcua.routing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseResolved;
import vn.motcua.contracts.dossier.LegOutcome;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.platform.journal.ImpossibleEvent;

/**
 * One leg of a route: an agency's share of the work.
 *
 * @param stage 1 for the first
 * @param budgetMinutes working minutes it may take
 * @param inputs outputs of earlier legs it needs, {@code <leg>/<output>}
 * @param since when it came into its present state; null while it is planned
 * @param dueAt its own deadline; null until it is dispatched
 * @param overdue whether the deadline passed before the agency answered
 * @param result null until it is answered or skipped
 * @param resultRef official number of the answer; empty while there is none
 */
public record Leg(
        String code,
        String title,
        int stage,
        Party agency,
        int budgetMinutes,
        List<String> inputs,
        LegState state,
        @Nullable Instant since,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable LegResult result,
        String resultRef) {

    public Leg {
        inputs = List.copyOf(inputs);
    }

    /** Whether its agency owes an answer. */
    public boolean isOpen() {
        return state.isOpen();
    }

    boolean isPlanned() {
        return state == LegState.PLANNED;
    }

    boolean isGranted() {
        return result == LegResult.GRANTED;
    }

    boolean isRefused() {
        return result == LegResult.REFUSED;
    }

    /** Codes of the legs whose outputs it needs. */
    List<String> sources() {
        return inputs.stream()
                .map(input -> input.substring(0, input.indexOf('/')))
                .distinct()
                .toList();
    }

    Leg moved(LegMove move, Instant at) {
        LegState next = move.from(state)
                .orElseThrow(() -> new ImpossibleEvent("leg " + code + " is " + state + ", so it cannot be " + move));
        return new Leg(code, title, stage, agency, budgetMinutes, inputs, next, at, dueAt, overdue, result, resultRef);
    }

    Leg dispatched(Instant at, Instant due) {
        Leg moved = moved(LegMove.HANDED_OVER, at);
        return new Leg(code, title, stage, agency, budgetMinutes, inputs, moved.state, at, due, false, null, resultRef);
    }

    Leg skipped(Instant at) {
        Leg moved = moved(LegMove.SKIPPED, at);
        return new Leg(
                code,
                title,
                stage,
                agency,
                budgetMinutes,
                inputs,
                moved.state,
                at,
                null,
                false,
                LegResult.NOT_STARTED,
                "");
    }

    /** Answered; what counts for lateness is the agency's own time, even if the timer was quicker or slower. */
    Leg answered(CaseResolved answer) {
        Leg moved = moved(LegMove.of(answer), answer.resolvedAt());
        boolean late = dueAt != null && answer.resolvedAt().isAfter(dueAt);
        return new Leg(
                code,
                title,
                stage,
                agency,
                budgetMinutes,
                inputs,
                moved.state,
                moved.since,
                dueAt,
                late,
                answer.result(),
                answer.resultRef());
    }

    Leg markedOverdue() {
        return new Leg(code, title, stage, agency, budgetMinutes, inputs, state, since, dueAt, true, result, resultRef);
    }

    LegOutcome outcome() {
        boolean started = state == LegState.RESOLVED;
        return new LegOutcome(
                code,
                started ? agency.code() : "",
                result == null ? LegResult.NOT_STARTED : result,
                started ? resultRef : "");
    }
}
