package vn.motcua.intake.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.intake.procedure.OwnCatalogue;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.security.Caller;

/** What the desk's officers decide: accept, refuse, hand results over. */
@Service
public class DeskWork {

    private final Journal<Dossier> journal;
    private final OwnCatalogue catalogue;
    private final CodeNumbers numbers;
    private final DueDates dueDates;
    private final Clock clock;

    DeskWork(Journal<Dossier> journal, OwnCatalogue catalogue, CodeNumbers numbers, DueDates dueDates, Clock clock) {
        this.journal = journal;
        this.catalogue = catalogue;
        this.numbers = numbers;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** What the receipt slip (Mẫu 01) says. */
    public record Accepted(
            String id,
            String code,
            DossierStatus status,
            Instant acceptedAt,
            Instant clockStart,
            Instant dueAt,
            boolean dueProvisional) {

        static Accepted of(Dossier dossier) {
            Acceptance it = Objects.requireNonNull(dossier.acceptance());
            return new Accepted(
                    dossier.id(), it.code(), dossier.status(), it.at(), it.clockStart(), it.dueAt(), it.provisional());
        }
    }

    /** What the refusal slip (Mẫu 03) says. */
    public record Refused(
            String id, DossierStatus status, Refusal.Reason reasonCode, String reason, Instant refusedAt) {

        static Refused of(Dossier dossier) {
            Refusal it = Objects.requireNonNull(dossier.refusal());
            return new Refused(dossier.id(), dossier.status(), it.reasonCode(), it.reason(), it.at());
        }
    }

    /**
     * What was handed over.
     *
     * @param returned codes of all legs whose papers the citizen has
     * @param waiting codes of legs whose papers wait to be handed over
     */
    public record Returned(String id, DossierStatus status, List<String> returned, List<String> waiting) {

        static Returned of(Dossier dossier) {
            List<String> returned =
                    dossier.returns().stream().map(HandOver::leg).toList();
            List<String> waiting =
                    dossier.legs().stream().filter(Leg::isReady).map(Leg::code).toList();
            return new Returned(dossier.id(), dossier.status(), returned, waiting);
        }
    }

    /** Accepts a dossier under the next code of its agency. */
    public Mono<Accepted> accept(String id, Caller caller, Command command) {
        return journal.find(id)
                .switchIfEmpty(Mono.error(DossierAccess::unknown))
                .map(dossier -> DossierAccess.atDesk(caller, dossier))
                .map(dossier -> dossier.submission().desk())
                .flatMap(desk -> numbers.withNext(desk, ticket -> accept(id, caller, command, ticket)));
    }

    private Mono<Accepted> accept(String id, Caller caller, Command command, CodeNumbers.Ticket ticket) {
        return journal.execute(
                id,
                command,
                Accepted.class,
                dossier -> {
                    Dossier mine = DossierAccess.atDesk(caller, dossier);
                    return mine.accept(Acceptance.of(ticket, caller.user(), due(mine.submission(), ticket.at())));
                },
                Accepted::of);
    }

    private DueDates.Due due(Submission submission, Instant acceptedAt) {
        Procedure pinned = catalogue
                .index()
                .procedure(submission.procedure(), submission.procedureVersion())
                .orElseThrow();
        return dueDates.of(acceptedAt, pinned.promisedMinutes(), pinned.startRule());
    }

    /** Refuses a dossier in writing. */
    public Mono<Refused> refuse(String id, Caller caller, Command command, Refusal.Grounds grounds) {
        return journal.execute(
                id,
                command,
                Refused.class,
                dossier -> DossierAccess.atDesk(caller, dossier)
                        .refuse(new Refusal(grounds.code(), grounds.reason().strip(), clock.instant(), caller.user())),
                Refused::of);
    }

    /** Hands results over; the last one closes the dossier. */
    public Mono<Returned> handOver(String id, Caller caller, Command command, WantedReturn wanted) {
        return journal.execute(
                id,
                command,
                Returned.class,
                dossier -> Returning.handOver(
                        DossierAccess.atDesk(caller, dossier), wanted, clock.instant(), caller.user()),
                Returned::of);
    }
}
