package vn.motcua.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/**
 * The desk has a notice sent again, an office's too, or notes that it told the applicant by other means what no channel could
 * carry.
 */
@Service
public class Telling {

    private final Journal<Notices> journal;
    private final ContactBook contacts;
    private final Channels channels;
    private final Clock clock;

    Telling(Journal<Notices> journal, ContactBook contacts, Channels channels, Clock clock) {
        this.journal = journal;
        this.contacts = contacts;
        this.channels = channels;
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

    /** What was asked to be sent again; {@code notice} is the reference of the new notice. */
    public record ResentAnswer(String dossier, String notice) {}

    /**
     * A notice is sent once more, as a notice of its own.
     *
     * @throws Problem (as an error signal) {@code NOTICE_UNKNOWN}; {@code NOTICE_OPEN} while it is still on its way;
     *     {@code NOTICE_UNWANTED} if the applicant did not want it, and does not want such notices now
     */
    public Mono<ResentAnswer> resend(String dossier, String reference, Caller caller, Command command) {
        return wishes(dossier)
                .flatMap(known -> journal.execute(
                        dossier,
                        command,
                        ResentAnswer.class,
                        ledger -> Decision.of(
                                wanted(again(mine(ledger, caller), reference, caller, command), reference, known)),
                        ledger -> new ResentAnswer(
                                dossier, ledger.notices().getLast().intent().reference())));
    }

    /** What intake says now; while it is away, a wish of before holds. */
    private Mono<Optional<Contacts>> wishes(String dossier) {
        return contacts.of(dossier).map(Optional::of).onErrorComplete().defaultIfEmpty(Optional.empty());
    }

    /** The ledger with the new notice, unless this one was not wanted, and the new one may not go out now. */
    private static Notices wanted(Notices ledger, String reference, Optional<Contacts> known) {
        Intent anew = ledger.notices().getLast().intent();
        boolean unwanted = ledger.notice(reference)
                .filter(said -> Delivery.Suppressed.OPTED_OUT.equals(said.reason()))
                .filter(said ->
                        known.filter(now -> Consent.allows(ledger, anew, now)).isEmpty())
                .isPresent();
        if (unwanted) {
            throw Problem.of(
                    Problem.Kind.CONFLICT, "NOTICE_UNWANTED", "The applicant does not want notices by this channel.");
        }
        return ledger;
    }

    private Notices again(Notices ledger, String reference, Caller caller, Command command) {
        Notice said = ledger.notice(reference)
                .orElseThrow(() -> Problem.notFound("NOTICE_UNKNOWN", "This dossier has no notice of this id."));
        if (said.open()) {
            throw Problem.of(
                    Problem.Kind.CONFLICT, "NOTICE_OPEN", "It is still being sent; wait for what comes of it.");
        }
        return ledger.again(said, caller.user(), command.key(), now(), channels);
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
