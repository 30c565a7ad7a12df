package vn.motcua.intake.complaint;

import java.time.Instant;
import java.util.List;
import vn.motcua.contracts.complaint.ComplaintEvent.ComplaintOverdue;
import vn.motcua.contracts.complaint.ComplaintEvent.ComplaintSubmitted;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Timer;

/** A citizen's feedback or proposal (phản ánh, kiến nghị) from its submission to the public answer. */
public record Complaint(String id, Filing filing, ComplaintStatus status, Timekeeping time, Handling handling) {

    static Decision<Complaint> submit(String id, Filing filing, Deadlines deadlines) {
        ComplaintStatus status = ComplaintStatus.SUBMITTED;
        Timekeeping time = new Timekeeping(deadlines.of(status, filing.at(), filing.agency()), List.of());
        return Decision.of(
                new Complaint(id, filing, status, time, Handling.NONE),
                new ComplaintSubmitted(filing.kind(), filing.agency(), filing.dossier()));
    }

    /** Does this, if the table allows it now. */
    Decision<Complaint> on(ComplaintAct act, Instant at, Deadlines deadlines) {
        ComplaintStatus next = act.command().from(status);
        checkAnonymous(act);
        Decision<Handling> handled = handling.on(act, at, agency());
        Timekeeping then = time.next(deadlines.of(next, at, agency()));
        return new Decision<>(new Complaint(id, filing, next, then, handled.state()), handled.events());
    }

    private void checkAnonymous(ComplaintAct act) {
        Contact contact = filing.contact();
        if (contact != null
                && act instanceof ComplaintAct.Publish(String title, String text)
                && contact.isNamedIn(title + "\n" + text)) {
            throw Problem.invalid(
                    "NOT_ANONYMOUS",
                    "What is published must not name the citizen, nor give a phone number or e-mail address away.");
        }
    }

    /** Records that a deadline passed, if it is still the one that runs; a missing supplement hands the turn back to the agency. */
    Decision<Complaint> missed(Timer timer, Deadlines deadlines) {
        Deadline due = time.current();
        if (due == null || !timers().contains(timer)) {
            return Decision.of(this);
        }
        ComplaintStatus next = status.onceMissed();
        Timekeeping late = time.miss(due);
        Timekeeping then = next == status ? late : late.next(deadlines.of(next, due.dueAt(), agency()));
        return Decision.of(
                new Complaint(id, filing, next, then, handling), new ComplaintOverdue(due.step(), due.dueAt()));
    }

    /** The deadline that runs, until it is met or known to be missed. */
    public List<Timer> timers() {
        Deadline due = time.current();
        return due == null || due.missed() ? List.of() : List.of(new Timer("overdue/" + due.step(), due.dueAt()));
    }

    String agency() {
        return filing.agency();
    }
}
