package vn.motcua.intake.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.DueDateCause;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/**
 * Counts the due dates of open dossiers anew after a calendar changed (tính lại hạn trả): never by itself, only when an
 * administrator asks, after a dry run if he likes. Each move is one entry in its dossier's journal.
 */
@Service
public class Recounting {

    private static final int AT_ONCE = 8;
    private static final String NAME = "recount";

    private final Journal<Dossier> journal;
    private final OpenDossiers open;
    private final Pausing pausing;
    private final DueDates dates;
    private final Clock clock;

    Recounting(Journal<Dossier> journal, DueDates dates, Clock clock) {
        this.journal = journal;
        this.open = new OpenDossiers(journal);
        this.dates = dates;
        this.pausing = new Pausing(dates);
        this.clock = clock;
    }

    /** One due date that moves. */
    public record Move(String id, String code, Instant from, Instant to) {}

    /**
     * What the recount found, or did.
     *
     * @param dryRun whether nothing was changed
     * @param examined open dossiers that were counted
     */
    public record Report(boolean dryRun, long examined, long moved, List<Move> moves) {}

    /** Counts every open dossier anew; moves the due dates unless it is a dry run. Can be repeated. */
    public Mono<Report> run(Caller caller, Command command, boolean dryRun) {
        caller.mustBe(Role.ADMIN);
        List<Move> moves = new ArrayList<>();
        return open.all(Query.where("status", OpenDossiers.ON_THEIR_WAY))
                .flatMapSequential(dossier -> counted(dossier, command, dryRun), AT_ONCE)
                .doOnNext(moves::addAll)
                .count()
                .map(examined -> new Report(dryRun, examined, moves.size(), List.copyOf(moves)));
    }

    private Mono<List<Move>> counted(Dossier dossier, Command command, boolean dryRun) {
        List<Move> moves = move(dossier);
        if (dryRun || moves.isEmpty()) {
            return Mono.just(moves);
        }
        Command single = new Command(
                command.key() + "/" + dossier.id(), command.caller(), NAME, command.correlation(), dossier.id());
        return journal.execute(
                        dossier.id(),
                        single,
                        DossierAnswer.class,
                        this::recounted,
                        done -> DossierAnswer.of(done, null))
                .thenReturn(moves);
    }

    private List<Move> move(Dossier dossier) {
        LegalClock known = Pausing.clockOf(dossier);
        Instant counted =
                dates.of(known.agency(), known.count(), known.pauses()).dueAt();
        return counted.equals(known.due().at())
                ? List.of()
                : List.of(new Move(
                        dossier.id(),
                        String.valueOf(dossier.code()),
                        known.due().at(),
                        counted));
    }

    /** On the fresh state; one that was closed meanwhile stays as it is. */
    private Decision<Dossier> recounted(@Nullable Dossier fresh) {
        if (fresh == null || !OpenDossiers.ON_THEIR_WAY.contains(fresh.status())) {
            throw DossierAccess.unknown();
        }
        Pausing.Origin origin = new Pausing.Origin(clock.instant().truncatedTo(ChronoUnit.MILLIS), NAME);
        return pausing.moved(Decision.of(fresh), Pausing.clockOf(fresh), DueDateCause.CALENDAR_CHANGED, origin);
    }
}
