package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseResolved;
import vn.motcua.contracts.dossier.LegResult;

/**
 * One leg of the dossier's way (chặng liên thông), as far as events have told.
 *
 * @param resultTitle the paper that comes out
 * @param stage 1 for the first stage
 * @param progress where it stands
 * @param answer null until answered
 * @param returnedAt when its paper was handed to the citizen; null before
 */
public record Leg(
        String code,
        String title,
        String resultTitle,
        int stage,
        Progress progress,
        @Nullable Answer answer,
        @Nullable Instant returnedAt) {

    /**
     * Where a leg stands.
     *
     * @param sent to whom it was handed; null until dispatched
     * @param since when it came into its state; null while it is planned
     * @param receivedAt when its agency confirmed receipt; null before
     * @param overdue whether it passed its own deadline
     * @param awaited whose word it waits for
     * @param asked numbers of the opinions that it waits for
     */
    public record Progress(
            LegState state,
            @Nullable Sent sent,
            @Nullable Instant since,
            @Nullable Instant receivedAt,
            boolean overdue,
            List<Awaited> awaited,
            List<Integer> asked) {

        static final Progress PLANNED = new Progress(LegState.PLANNED, null, null, null, false, List.of(), List.of());

        public Progress {
            awaited = List.copyOf(awaited);
            asked = List.copyOf(asked);
        }

        Progress in(LegState next, Instant at) {
            return new Progress(next, sent, at, receivedAt, overdue, awaited, asked);
        }

        Progress received(Instant at) {
            return new Progress(LegState.RECEIVED, sent, at, at, overdue, awaited, asked);
        }

        Progress sentTo(Sent to) {
            return new Progress(LegState.DISPATCHED, to, to.at(), null, overdue, awaited, asked);
        }

        /** With another deadline, which was not missed if it is still to come. */
        Progress due(Instant dueAt, Instant at) {
            Sent moved = sent == null ? null : new Sent(sent.agency(), sent.at(), dueAt);
            boolean missed = overdue && !dueAt.isAfter(at);
            return new Progress(state, moved, since, receivedAt, missed, awaited, asked);
        }

        Progress late() {
            return new Progress(state, sent, since, receivedAt, true, awaited, asked);
        }

        Progress awaiting(List<Awaited> words) {
            return new Progress(state, sent, since, receivedAt, overdue, words, asked);
        }

        Progress asking(List<Integer> opinions) {
            return new Progress(state, sent, since, receivedAt, overdue, awaited, opinions);
        }
    }

    /** To which agency, when, and until when. */
    public record Sent(String agency, Instant at, Instant dueAt) {}

    /**
     * How the agency answered.
     *
     * @param resultRef number of the result or of the written refusal
     * @param reasonCode why it was refused; empty when granted
     */
    public record Answer(LegResult result, String resultRef, String reasonCode, Instant at) {

        static Answer of(CaseResolved event) {
            return new Answer(event.result(), event.resultRef(), event.reasonCode(), event.resolvedAt());
        }
    }

    static Leg planned(LegDefinition leg, int stage) {
        return new Leg(leg.code(), leg.title(), leg.resultTitle(), stage, Progress.PLANNED, null, null);
    }

    Leg now(UnaryOperator<Progress> change) {
        return new Leg(code, title, resultTitle, stage, change.apply(progress), answer, returnedAt);
    }

    Leg in(LegState next, Instant at) {
        return now(before -> before.in(next, at));
    }

    Leg resolved(CaseResolved event) {
        Progress done = progress.in(LegState.RESOLVED, event.resolvedAt());
        return new Leg(code, title, resultTitle, stage, done, Answer.of(event), null);
    }

    Leg reopened(Instant at, Instant dueAt) {
        Progress again = progress.in(LegState.ASSIGNED, at).due(dueAt, at);
        return new Leg(code, title, resultTitle, stage, again, null, null);
    }

    /** Ended without an answer; one that crossed on the way does not count. */
    Leg cancelled(Instant at) {
        return new Leg(code, title, resultTitle, stage, progress.in(LegState.CANCELLED, at), null, returnedAt);
    }

    Leg returned(@Nullable Instant at) {
        return new Leg(code, title, resultTitle, stage, progress, answer, at);
    }

    public LegState state() {
        return progress.state();
    }

    public @Nullable Sent sent() {
        return progress.sent();
    }

    public @Nullable Instant receivedAt() {
        return progress.receivedAt();
    }

    /** Whether the agency that has it confirmed receipt. */
    public boolean wasReceived() {
        return progress.receivedAt() != null;
    }

    /** Whether there is a paper, a result or a written refusal, that waits to be handed over. */
    public boolean isReady() {
        return state() == LegState.RESOLVED && answer != null && returnedAt == null;
    }

    /** Whether an agency has to do something now. */
    public boolean isOpen() {
        return state().isOpen();
    }

    /** Whether this agency has the leg, or answered it. */
    public boolean isAt(@Nullable String agency) {
        Sent to = sent();
        return to != null && to.agency().equals(agency);
    }
}
