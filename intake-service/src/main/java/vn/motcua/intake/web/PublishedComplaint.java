package vn.motcua.intake.web;

import java.time.Instant;
import java.util.Objects;
import vn.motcua.contracts.complaint.ComplaintKind;
import vn.motcua.intake.complaint.Complaint;
import vn.motcua.intake.complaint.Handling;

/** A complaint as everybody reads it: what the agency wrote for the public, and nothing of the citizen's. */
record PublishedComplaint(
        String id,
        ComplaintKind kind,
        String kindText,
        String agency,
        String title,
        String text,
        boolean upheld,
        Instant publishedAt) {

    static PublishedComplaint of(Complaint complaint) {
        Handling.Answer answer = Objects.requireNonNull(complaint.handling().answer());
        Handling.Publication publication =
                Objects.requireNonNull(complaint.handling().publication());
        return new PublishedComplaint(
                complaint.id(),
                complaint.filing().kind(),
                complaint.filing().kind().vietnamese(),
                complaint.filing().agency(),
                publication.title(),
                publication.text(),
                answer.upheld(),
                publication.at());
    }
}
