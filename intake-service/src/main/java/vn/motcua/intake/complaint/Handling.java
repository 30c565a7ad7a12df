package vn.motcua.intake.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.complaint.ComplaintEvent.ComplaintAccepted;
import vn.motcua.contracts.complaint.ComplaintEvent.ComplaintAnswered;
import vn.motcua.contracts.complaint.ComplaintEvent.ComplaintPublished;
import vn.motcua.contracts.complaint.ComplaintEvent.ComplaintRejected;
import vn.motcua.contracts.complaint.ComplaintEvent.ComplaintSupplementRequested;
import vn.motcua.contracts.complaint.ComplaintEvent.ComplaintSupplemented;
import vn.motcua.platform.journal.Decision;

/**
 * What was done about a complaint so far.
 *
 * @param supplements every round of asking for more
 * @param rejection null unless rejected
 * @param answer null until answered
 * @param publication null until published
 */
public record Handling(
        List<Supplement> supplements,
        @Nullable Rejection rejection,
        @Nullable Answer answer,
        @Nullable Publication publication) {

    static final Handling NONE = new Handling(List.of(), null, null, null);

    public Handling {
        supplements = List.copyOf(supplements);
    }

    /**
     * One round of asking for more.
     *
     * @param text what the citizen added; null until then
     * @param suppliedAt null until then
     */
    public record Supplement(
            String request,
            Instant requestedAt,
            @Nullable String text,
            @Nullable Instant suppliedAt) {}

    /** That and why the agency does not handle it. */
    public record Rejection(RejectionReason reasonCode, String reason, Instant at) {}

    /** The answer to the citizen; upheld if the citizen is right. */
    public record Answer(String text, boolean upheld, Instant at) {}

    /** What everybody may read, as the agency wrote it. */
    public record Publication(String title, String text, Instant at) {}

    /** What becomes of it by this act, and what is announced. */
    Decision<Handling> on(ComplaintAct act, Instant at, String agency) {
        return switch (act) {
            case ComplaintAct.Accept it -> Decision.of(this, new ComplaintAccepted(agency));
            case ComplaintAct.Reject it ->
                Decision.of(
                        rejected(new Rejection(it.reasonCode(), it.reason(), at)),
                        new ComplaintRejected(agency, it.reasonCode().name()));
            case ComplaintAct.AskForMore it ->
                Decision.of(asked(it.request(), at), new ComplaintSupplementRequested(agency, supplements.size() + 1));
            case ComplaintAct.AddMore it ->
                Decision.of(supplied(it.text(), at), new ComplaintSupplemented(supplements.size()));
            case ComplaintAct.Reply it ->
                Decision.of(
                        answered(new Answer(it.text(), it.upheld(), at)), new ComplaintAnswered(agency, it.upheld()));
            case ComplaintAct.Publish it ->
                Decision.of(published(new Publication(it.title(), it.text(), at)), new ComplaintPublished(agency));
        };
    }

    private Handling asked(String request, Instant at) {
        List<Supplement> more = new ArrayList<>(supplements);
        more.add(new Supplement(request, at, null, null));
        return new Handling(more, rejection, answer, publication);
    }

    private Handling supplied(String text, Instant at) {
        List<Supplement> more = new ArrayList<>(supplements);
        Supplement asked = more.removeLast();
        more.add(new Supplement(asked.request(), asked.requestedAt(), text, at));
        return new Handling(more, rejection, answer, publication);
    }

    private Handling rejected(Rejection why) {
        return new Handling(supplements, why, answer, publication);
    }

    private Handling answered(Answer given) {
        return new Handling(supplements, rejection, given, publication);
    }

    private Handling published(Publication text) {
        return new Handling(supplements, rejection, answer, text);
    }
}
