package vn.motcua.intake.complaint;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.DossierId;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;

/** Takes complaints in and does what citizens and agencies decide about them. */
@Service
public class Complaints {

    private final Journal<Complaint> journal;
    private final Filings filings;
    private final Deadlines deadlines;
    private final Clock clock;

    Complaints(Journal<Complaint> journal, Filings filings, Deadlines deadlines, Clock clock) {
        this.journal = journal;
        this.filings = filings;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * What whoever gave a command learns.
     *
     * @param deadline by when the next step must be done; null once nothing is left to do
     */
    public record Receipt(
            String id,
            ComplaintStatus status,
            String statusText,
            String agency,
            @Nullable Deadline deadline) {

        static Receipt of(Complaint complaint) {
            return new Receipt(
                    complaint.id(),
                    complaint.status(),
                    complaint.status().vietnamese(),
                    complaint.agency(),
                    complaint.time().current());
        }
    }

    /** Takes a complaint in. Its id comes from caller and key, so a repeated submission meets its own complaint. */
    public Mono<Receipt> submit(NewComplaint wanted, Caller caller, Command command) {
        String id =
                DossierId.derived("complaint\n" + caller.user(), command.key()).value();
        return filings.check(wanted, caller)
                .flatMap(filing ->
                        journal.execute(id, command, Receipt.class, before -> fresh(before, id, filing), Receipt::of));
    }

    private Decision<Complaint> fresh(@Nullable Complaint before, String id, Filing filing) {
        if (before != null) {
            throw Problem.illegalState(
                    "This complaint was handed in already.", ComplaintCommand.allowedIn(before.status()));
        }
        return Complaint.submit(id, filing, deadlines);
    }

    /** Does what the caller decides, if the caller is entitled to and the complaint's state allows it. */
    public Mono<Receipt> act(String id, ComplaintAct act, Caller caller, Command command) {
        return journal.execute(
                id,
                command.named("complaint-" + act.command().path(), act),
                Receipt.class,
                before -> decide(before, act, caller),
                Receipt::of);
    }

    private Decision<Complaint> decide(@Nullable Complaint before, ComplaintAct act, Caller caller) {
        Instant now = clock.instant();
        return ComplaintAccess.entitled(caller, before, act.command()).on(act, now, deadlines);
    }
}
