package vn.motcua.intake.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.dossier.IntakeEvent.DeskSucceeded;
import vn.motcua.intake.procedure.OwnCatalogue;
import vn.motcua.intake.procedure.Successors;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/**
 * Passes the open dossiers of an ended agency's desk to its successors (chuyển hồ sơ cho cơ quan kế thừa), each by its area:
 * only when an administrator asks, after a dry run if he likes. Each move is one entry in its dossier's journal.
 */
@Service
public class DeskSuccession {

    private static final int AT_ONCE = 8;
    private static final String NAME = "succession";

    private final Journal<Dossier> journal;
    private final OwnCatalogue catalogue;
    private final Clock clock;

    DeskSuccession(Journal<Dossier> journal, OwnCatalogue catalogue, Clock clock) {
        this.journal = journal;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * One dossier that is at the ended agency's desk.
     *
     * @param code mã hồ sơ; null until accepted
     * @param to code of the agency whose desk gets it; null if it stays
     * @param reason why it stays; null if it moves
     */
    public record Line(
            String id,
            @Nullable String code,
            String from,
            @Nullable String to,
            String area,
            @Nullable String reason) {

        private static Line of(Dossier dossier, @Nullable String to, @Nullable String reason) {
            return new Line(
                    dossier.id(),
                    dossier.code(),
                    dossier.desk(),
                    to,
                    dossier.submission().area(),
                    reason);
        }

        private Line staying(String why) {
            return new Line(id, code, from, null, area, why);
        }
    }

    /**
     * What the succession found, or did.
     *
     * @param dryRun whether nothing was changed
     * @param examined open dossiers at the ended agency's desk
     */
    public record Report(boolean dryRun, int examined, int moved, List<Line> moves, List<Line> refused) {

        private static Report of(boolean dryRun, List<Line> lines) {
            List<Line> moves =
                    lines.stream().filter(line -> line.reason() == null).toList();
            List<Line> refused =
                    lines.stream().filter(line -> line.reason() != null).toList();
            return new Report(dryRun, lines.size(), moves.size(), moves, refused);
        }
    }

    /** Moves what the ended agency's desk still has, unless it is a dry run. Can be repeated. */
    public Mono<Report> run(Caller caller, Command command, String agency, boolean dryRun) {
        caller.mustBe(Role.ADMIN);
        Agency ended = ended(agency);
        Successors successors = new Successors(catalogue.index(), today());
        Query held = Query.where("desk", ended.code()).and("status", OpenDossiers.AT_A_DESK);
        return journal.all(held)
                .map(Versioned::state)
                .map(dossier -> planned(
                        dossier, successors.of(ended, dossier.submission().area())))
                .flatMapSequential(line -> dryRun ? Mono.just(line) : moved(line, command), AT_ONCE)
                .collectList()
                .map(lines -> Report.of(dryRun, lines));
    }

    private Agency ended(String code) {
        Agency agency = catalogue
                .index()
                .agency(code)
                .orElseThrow(() -> Problem.invalid("AGENCY_UNKNOWN", "There is no agency with this code."));
        LocalDate last = agency.validTo();
        if (last == null || !last.isBefore(today())) {
            throw Problem.of(
                    Problem.Kind.CONFLICT, "AGENCY_EXISTS", "This agency has not ended; its dossiers stay with it.");
        }
        return agency;
    }

    private static Line planned(Dossier dossier, Optional<Agency> successor) {
        if (successor.isEmpty()) {
            return Line.of(dossier, null, "NO_SUCCESSOR_FOR_AREA");
        }
        Agency next = successor.get();
        return next.desk() == null
                ? Line.of(dossier, null, "SUCCESSOR_WITHOUT_DESK")
                : Line.of(dossier, next.code(), null);
    }

    private Mono<Line> moved(Line line, Command command) {
        String to = line.to();
        if (to == null) {
            return Mono.just(line);
        }
        Command single = command.part(line.id(), NAME, List.of(line.id(), to));
        return journal.execute(
                        line.id(), single, String.class, fresh -> succeeded(fresh, line.from(), to), Dossier::desk)
                .map(desk -> desk.equals(to) ? line : line.staying("MOVED_OR_CLOSED_MEANWHILE"))
                .onErrorResume(Problem.class, refused -> Mono.just(line.staying(refused.code())));
    }

    /** On the fresh state; one that moved or was closed meanwhile stays as it is. */
    private Decision<Dossier> succeeded(@Nullable Dossier fresh, String from, String to) {
        if (fresh == null) {
            throw DossierAccess.unknown();
        }
        boolean waits = fresh.desk().equals(from) && OpenDossiers.AT_A_DESK.contains(fresh.status());
        return waits ? passed(fresh, to, clock.instant().truncatedTo(ChronoUnit.MILLIS)) : Decision.of(fresh);
    }

    /** Another desk has it now; who received it, its code and its dates stay, and so does what is owed to whom. */
    static Decision<Dossier> passed(Dossier dossier, String to, Instant at) {
        DeskSucceeded event = new DeskSucceeded(dossier.desk(), to);
        return Decision.of(dossier.with(parts -> parts.desk = to).moved(event, at), event);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
