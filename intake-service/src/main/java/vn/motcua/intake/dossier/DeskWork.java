package vn.motcua.intake.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.security.Caller;

/** What the desk's officers decide: accept, refuse, hand results over. */
@Service
public class DeskWork {

    private final Journal<Dossier> journal;
    private final PinnedProcedures procedures;
    private final Subjects subjects;
    private final Acceptances acceptances;
    private final Clock clock;

    DeskWork(
            Journal<Dossier> journal,
            PinnedProcedures procedures,
            Subjects subjects,
            Acceptances acceptances,
            Clock clock) {
        this.journal = journal;
        this.procedures = procedures;
        this.subjects = subjects;
        this.acceptances = acceptances;
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
            String id,
            DossierStatus status,
            Refusal.Reason reasonCode,
            String reason,
            String formNumber,
            Instant refusedAt) {

        static Refused of(Dossier dossier) {
            Refusal it = Objects.requireNonNull(dossier.refusal());
            return new Refused(dossier.id(), dossier.status(), it.reasonCode(), it.reason(), it.formNumber(), it.at());
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
            List<String> returned = dossier.legs().stream()
                    .filter(leg -> leg.returnedAt() != null)
                    .map(Leg::code)
                    .toList();
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
                .zipWhen(dossier -> subjects.doubles(id, dossier.subject()))
                .flatMap(found -> journal.execute(
                        id,
                        command,
                        Accepted.class,
                        acceptances.numbered(
                                found.getT1().desk(),
                                (dossier, ticket) -> accepted(dossier, caller, found.getT2(), ticket)),
                        Accepted::of));
    }

    private Decision<Dossier> accepted(
            @Nullable Dossier dossier, Caller caller, List<String> doubles, CodeNumbers.Ticket ticket) {
        Dossier mine = DossierAccess.atDesk(caller, dossier);
        DossierCommand.ACCEPTANCE.checkAllowedIn(mine.status());
        Duplicating.requireToldApart(mine, doubles);
        return acceptances.accept(mine, procedures.of(mine).procedure(), ticket, caller.user());
    }

    /** Refuses a dossier in writing. */
    public Mono<Refused> refuse(String id, Caller caller, Command command, Refusal.Grounds grounds) {
        return journal.execute(
                id,
                command,
                Refused.class,
                dossier -> {
                    Dossier mine = DossierAccess.atDesk(caller, dossier);
                    String number = FormNumber.REFUSAL.of(mine, 1);
                    String reason = grounds.reason().strip();
                    return Handing.refuse(mine, new Refusal(grounds.code(), reason, number, now(), caller.user()));
                },
                Refused::of);
    }

    /** Hands results over; the last one closes the dossier. */
    public Mono<Returned> handOver(String id, Caller caller, Command command, WantedReturn wanted) {
        return journal.execute(
                id,
                command,
                Returned.class,
                dossier -> Returning.handOver(DossierAccess.atDesk(caller, dossier), wanted, now(), caller.user()),
                Returned::of);
    }

    /** Notes that a posted result came back. */
    public Mono<Returned> cameBack(DossierRequest request, String leg, String reasonCode, String note) {
        return journal.execute(
                request.id(),
                request.command(),
                Returned.class,
                dossier -> Returning.cameBack(
                        DossierAccess.atDesk(request.by(), dossier),
                        leg,
                        new HandOver.CameBack(
                                reasonCode, note, now(), request.by().user())),
                Returned::of);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
