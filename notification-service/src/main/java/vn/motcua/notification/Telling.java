package vn.motcua.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** The desk notes that it told the applicant by other means what no channel could carry. */
@Service
public class Telling {

    private final Journal<Notices> journal;
    private final Clock clock;

    Telling(Journal<Notices> journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** How many notices it made up for; none if there was nothing left to tell. */
    public record ToldAnswer(String dossier, int notices) {}

    /** Everything of the dossier that nobody was told yet has been told now. */
    public Mono<ToldAnswer> told(String dossier, Caller caller, Command command, String how) {
        return journal.execute(
                dossier,
                command,
                ToldAnswer.class,
                ledger -> Decision.of(mine(ledger, caller).told(how, caller.user(), now())),
                ledger -> new ToldAnswer(dossier, ledger.lastTold()));
    }

    /** The ledger of the caller's own desk; any other is as unknown as one that does not exist. */
    private static Notices mine(@Nullable Notices ledger, Caller caller) {
        if (ledger == null || !caller.at(ledger.desk(), Role.DESK, Role.HEAD)) {
            throw Problem.notFound("DOSSIER_UNKNOWN", "There is no such dossier, or it is not at your desk.");
        }
        return ledger;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
