package vn.motcua.routing;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.LegOutcome;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.platform.journal.ImpossibleEvent;

/**
 * One leg of a route: an agency's share of the work.
 *
 * @param stage 1 for the first
 * @param budgetMinutes working minutes it may take
 * @param inputs outputs of earlier legs it needs, {@code <leg>/<output>}
 * @param progress how far it is
 */
public record Leg(
        String code, String title, int stage, Party agency, int budgetMinutes, List<String> inputs, Progress progress) {

    public Leg {
        inputs = List.copyOf(inputs);
    }

    /** A leg whose turn has not come. */
    static Leg planned(LegPlan plan, Party agency) {
        return new Leg(
                plan.definition().code(),
                plan.definition().title(),
                plan.stage(),
                agency,
                plan.definition().budgetMinutes(),
                plan.definition().inputs(),
                Progress.PLANNED);
    }

    public LegState state() {
        return progress.state();
    }

    /** Its own deadline; null until it is dispatched. */
    public @Nullable Instant dueAt() {
        return progress.dueAt();
    }

    /** Whether the deadline passed before the agency answered. */
    public boolean overdue() {
        return progress.overdue();
    }

    /** Null until it is answered, skipped or cancelled. */
    public @Nullable LegResult result() {
        return progress.result();
    }

    /** Whether its agency owes an answer. */
    public boolean isOpen() {
        return state().isOpen();
    }

    boolean isPlanned() {
        return state() == LegState.PLANNED;
    }

    boolean isGranted() {
        return result() == LegResult.GRANTED;
    }

    boolean isRefused() {
        return result() == LegResult.REFUSED;
    }

    /** Codes of the legs whose outputs it needs. */
    List<String> sources() {
        return inputs.stream()
                .map(input -> input.substring(0, input.indexOf('/')))
                .distinct()
                .toList();
    }

    Leg now(UnaryOperator<Progress> change) {
        return new Leg(code, title, stage, agency, budgetMinutes, inputs, change.apply(progress));
    }

    /** Moved as the table says; a pair without a row is impossible. */
    Leg moved(LegMove move, Instant at) {
        LegState next = move.from(state())
                .orElseThrow(() -> new ImpossibleEvent("leg " + code + " is " + state() + ", so it cannot be " + move));
        return now(before -> before.in(next, at));
    }

    /** Its turn would have come, but nobody is competent. */
    Leg orphaned(Instant at) {
        return now(before -> before.in(LegState.PLANNED, at));
    }

    Leg dispatched(Instant at, LegTime time, Instant receiptBy) {
        return moved(LegMove.HANDED_OVER, at).now(before -> before.sent(time, receiptBy));
    }

    Leg skipped(Instant at) {
        return moved(LegMove.SKIPPED, at).now(before -> before.ended(LegResult.NOT_STARTED, ""));
    }

    Leg cancelled(Instant at) {
        return moved(LegMove.CANCELLED, at).now(before -> before.ended(LegResult.CANCELLED, ""));
    }

    /** With another agency: one that has it must confirm receipt anew, the deadline stays. */
    Leg at(Party other, Instant at, Instant receiptBy) {
        Leg moved = isPlanned() ? this : moved(LegMove.REROUTED, at).now(before -> before.sentAgain(receiptBy));
        return new Leg(code, title, stage, other, budgetMinutes, inputs, moved.progress);
    }

    /** As its former agency left it: with a draft that its head signs. */
    Leg leftBy(Party former, Instant at) {
        Progress signed = progress.in(LegState.SUBMITTED, at);
        return new Leg(code, title, stage, former, budgetMinutes, inputs, signed);
    }

    LegOutcome outcome() {
        boolean started = state() == LegState.RESOLVED || state() == LegState.CANCELLED;
        LegResult result = result();
        return new LegOutcome(
                code,
                started ? agency.code() : "",
                result == null ? LegResult.NOT_STARTED : result,
                started ? progress.resultRef() : "");
    }
}
