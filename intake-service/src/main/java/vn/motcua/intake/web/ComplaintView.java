package vn.motcua.intake.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.complaint.ComplaintKind;
import vn.motcua.intake.complaint.Complaint;
import vn.motcua.intake.complaint.ComplaintReads;
import vn.motcua.intake.complaint.ComplaintStatus;
import vn.motcua.intake.complaint.Contact;
import vn.motcua.intake.complaint.Deadline;
import vn.motcua.intake.complaint.Filing;
import vn.motcua.intake.complaint.Handling;

/**
 * A complaint as those see it who are entitled to all of it.
 *
 * @param dossier null if it is about none
 * @param desk code of the agency whose desk wrote it down for the citizen; null if none did
 * @param deadline by when the next step must be done; null once nothing is left to do
 * @param overdue every deadline that was missed
 * @param rejectionText what the reason's code means; null unless rejected
 * @param allowed commands that the reader may give now
 */
record ComplaintView(
        String id,
        ComplaintKind kind,
        String kindText,
        @Nullable String dossier,
        String agency,
        @Nullable String desk,
        String subject,
        String text,
        @Nullable Contact contact,
        Instant submittedAt,
        ComplaintStatus status,
        String statusText,
        @Nullable Deadline deadline,
        List<Deadline> overdue,
        List<Handling.Supplement> supplements,
        Handling.@Nullable Rejection rejection,
        @Nullable String rejectionText,
        Handling.@Nullable Answer answer,
        Handling.@Nullable Publication publication,
        List<String> allowed) {

    static ComplaintView of(ComplaintReads.Read read) {
        Complaint complaint = read.complaint();
        Filing filing = complaint.filing();
        Handling handling = complaint.handling();
        Handling.Rejection rejection = handling.rejection();
        return new ComplaintView(
                complaint.id(),
                filing.kind(),
                filing.kind().vietnamese(),
                filing.dossier(),
                filing.agency(),
                filing.desk(),
                filing.subject(),
                filing.text(),
                filing.contact(),
                filing.at(),
                complaint.status(),
                complaint.status().vietnamese(),
                complaint.time().current(),
                complaint.time().missed(),
                handling.supplements(),
                rejection,
                rejection == null ? null : rejection.reasonCode().vietnamese(),
                handling.answer(),
                handling.publication(),
                read.allowed());
    }
}
