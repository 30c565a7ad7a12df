package vn.motcua.contracts.complaint;

import vn.motcua.contracts.EventTypes;

/** Wire types of complaints; they travel on {@code motcua.dossier.events}, where nobody listens to their source. */
public final class ComplaintEventTypes {

    private ComplaintEventTypes() {}

    /** The table. */
    public static EventTypes table() {
        return new EventTypes()
                .with("vn.motcua.complaint.submitted.v1", ComplaintEvent.ComplaintSubmitted.class)
                .with("vn.motcua.complaint.accepted.v1", ComplaintEvent.ComplaintAccepted.class)
                .with("vn.motcua.complaint.rejected.v1", ComplaintEvent.ComplaintRejected.class)
                .with("vn.motcua.complaint.supplement-requested.v1", ComplaintEvent.ComplaintSupplementRequested.class)
                .with("vn.motcua.complaint.supplemented.v1", ComplaintEvent.ComplaintSupplemented.class)
                .with("vn.motcua.complaint.answered.v1", ComplaintEvent.ComplaintAnswered.class)
                .with("vn.motcua.complaint.published.v1", ComplaintEvent.ComplaintPublished.class)
                .with("vn.motcua.complaint.overdue.v1", ComplaintEvent.ComplaintOverdue.class);
    }
}
