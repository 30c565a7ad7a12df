package vn.motcua.intake.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.complaint.ComplaintKind;
import vn.motcua.intake.complaint.Complaint;
import vn.motcua.intake.complaint.ComplaintReads;
import vn.motcua.intake.complaint.ComplaintStatus;
import vn.motcua.intake.complaint.Deadline;

/**
 * One line of a list of complaints.
 *
 * @param dossier null if it is about none
 * @param deadline by when the next step must be done; null once nothing is left to do
 * @param allowed commands that the reader may give now
 */
record ComplaintLine(
        String id,
        ComplaintKind kind,
        @Nullable String dossier,
        String agency,
        String subject,
        ComplaintStatus status,
        String statusText,
        Instant submittedAt,
        @Nullable Deadline deadline,
        List<String> allowed) {

    static ComplaintLine of(ComplaintReads.Read read) {
        Complaint complaint = read.complaint();
        return new ComplaintLine(
                complaint.id(),
                complaint.filing().kind(),
                complaint.filing().dossier(),
                complaint.filing().agency(),
                complaint.filing().subject(),
                complaint.status(),
                complaint.status().vietnamese(),
                complaint.filing().at(),
                complaint.time().current(),
                read.allowed());
    }
}
