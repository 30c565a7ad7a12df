package vn.motcua.intake.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseResolved;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.contracts.dossier.RoutingEvent.LegDispatched;

/**
 * One leg of the dossier's way (chặng liên thông), as far as events have told.
 *
 * @param resultTitle the paper that comes out
 * @param stage 1 for the first stage
 * @param sent to whom it was handed; null until dispatched
 * @param receivedAt when the agency confirmed receipt; null before
 * @param overdue whether it passed its own deadline
 * @param answer null until answered
 * @param returnedAt when its paper was handed to the citizen; null before
 */
public record Leg(
        String code,
        String title,
        String resultTitle,
        int stage,
        LegState state,
        @Nullable Sent sent,
        @Nullable Instant receivedAt,
        boolean overdue,
        @Nullable Answer answer,
        @Nullable Instant returnedAt) {

    /** To which agency, when, and until when. */
    public record Sent(String agency, Instant at, Instant dueAt) {}

    /**
     * How the agency answered.
     *
     * @param resultRef number of the result or of the written refusal
     * @param reasonCode why it was refused; empty when granted
     */
    public record Answer(LegResult result, String resultRef, String reasonCode, Instant at) {}

    static Leg planned(LegDefinition leg, int stage) {
        return new Leg(
                leg.code(), leg.title(), leg.resultTitle(), stage, LegState.PLANNED, null, null, false, null, null);
    }

    Leg dispatched(LegDispatched event, Instant at) {
        Sent to = new Sent(event.agency(), at, event.dueAt());
        return new Leg(code, title, resultTitle, stage, LegState.DISPATCHED, to, null, false, null, null);
    }

    Leg received(Instant at) {
        return new Leg(code, title, resultTitle, stage, LegState.RECEIVED, sent, at, overdue, null, null);
    }

    Leg in(LegState state) {
        return new Leg(code, title, resultTitle, stage, state, sent, receivedAt, overdue, answer, returnedAt);
    }

    Leg late() {
        return new Leg(code, title, resultTitle, stage, state, sent, receivedAt, true, answer, returnedAt);
    }

    Leg resolved(CaseResolved event) {
        Answer given = new Answer(event.result(), event.resultRef(), event.reasonCode(), event.resolvedAt());
        return new Leg(
                code, title, resultTitle, stage, LegState.RESOLVED, sent, receivedAt, overdue, given, returnedAt);
    }

    Leg returned(Instant at) {
        return new Leg(code, title, resultTitle, stage, state, sent, receivedAt, overdue, answer, at);
    }

    /** Whether there is a paper, a result or a written refusal, that waits to be handed over. */
    public boolean isReady() {
        return state == LegState.RESOLVED && returnedAt == null;
    }

    /** Whether an agency has to do something now. */
    public boolean isOpen() {
        return state == LegState.DISPATCHED || state.inWork();
    }

    /** Whether this agency holds or held the leg. */
    public boolean isAt(@Nullable String agency) {
        return sent != null && sent.agency().equals(agency);
    }
}
