package vn.motcua.intake.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.DueDateCause;
import vn.motcua.intake.procedure.OwnCatalogue;
import vn.motcua.platform.catalogue.Calendars;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
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
    private final OwnCatalogue catalogue;
    private final Pausing pausing;
    private final DueDates dates;
    private final Clock clock;

    Recounting(Journal<Dossier> journal, OwnCatalogue catalogue, DueDates dates, Clock clock) {
        this.journal = journal;
        this.catalogue = catalogue;
        this.dates = dates;
        this.pausing = new Pausing(dates);
        this.clock = clock;
    }

    /** One due date that moves. */
    public record Move(String id, String code, Instant from, Instant to) {}

    /** One that could not be counted now, with the problem's code, e.g. LANE_PARKED; ask again when it is solved. */
    public record Left(String id, String code) {}

    /**
     * What the recount found, or did.
     *
     * @param dryRun whether nothing was changed
     * @param examined open dossiers whose agency works by the calendar
     */
    public record Report(boolean dryRun, long examined, long moved, List<Move> moves, List<Left> left) {}

    /** What one dossier's recount remembers: the due date after it. */
    record Counted(Instant due) {}

    /**
     * Counts every open dossier anew whose agency works by this calendar, all of them for the national one; moves the due
     * dates unless it is a dry run. A repeat reports what is left to move.
     *
     * @throws Problem (as an error signal) CALENDAR_UNKNOWN
     */
    public Mono<Report> run(String calendar, Caller caller, Command command, boolean dryRun) {
        caller.mustBe(Role.ADMIN);
        requireKnown(calendar);
        List<Move> moves = Collections.synchronizedList(new ArrayList<>());
        List<Left> left = Collections.synchronizedList(new ArrayList<>());
        return journal.all(Query.where("status", OpenDossiers.ON_THEIR_WAY))
                .map(Versioned::state)
                .filter(dossier -> isBy(calendar, Pausing.clockOf(dossier).agency()))
                .flatMapSequential(dossier -> tried(dossier, command, dryRun, left), AT_ONCE)
                .doOnNext(moves::addAll)
                .count()
                .map(examined -> new Report(dryRun, examined, moves.size(), List.copyOf(moves), List.copyOf(left)));
    }

    private void requireKnown(String calendar) {
        if (!catalogue.index().calendars().knows(calendar)) {
            throw Problem.notFound("CALENDAR_UNKNOWN", "No calendar is published under this code.");
        }
    }

    private boolean isBy(String calendar, String agency) {
        return calendar.equals(Calendars.NATIONAL)
                || catalogue
                        .index()
                        .agency(agency)
                        .filter(it -> calendar.equals(it.calendar()))
                        .isPresent();
    }

    /** The moves of one dossier, none or one; a problem of its own does not stop the others. */
    private Mono<List<Move>> tried(Dossier dossier, Command command, boolean dryRun, List<Left> left) {
        return Mono.defer(() -> counted(dossier, command, dryRun)).onErrorResume(Problem.class, problem -> {
            left.add(new Left(dossier.id(), problem.code()));
            return Mono.just(List.of());
        });
    }

    private Mono<List<Move>> counted(Dossier dossier, Command command, boolean dryRun) {
        LegalClock known = Pausing.clockOf(dossier);
        Instant before = known.due().at();
        Instant due = dates.of(known.agency(), known.count(), known.pauses()).dueAt();
        if (dryRun || due.equals(before)) {
            return Mono.just(moves(dossier, before, due));
        }
        Command single = command.part(dossier.id(), NAME, due);
        return journal.execute(dossier.id(), single, Counted.class, this::recounted, Recounting::counted)
                .map(counted -> moves(dossier, before, counted.due()));
    }

    private static Counted counted(Dossier done) {
        return new Counted(Pausing.clockOf(done).due().at());
    }

    private static List<Move> moves(Dossier dossier, Instant from, Instant to) {
        return to.equals(from) ? List.of() : List.of(new Move(dossier.id(), String.valueOf(dossier.code()), from, to));
    }

    /** On the fresh state; one that was closed meanwhile stays as it is. */
    private Decision<Dossier> recounted(@Nullable Dossier fresh) {
        if (fresh == null) {
            throw DossierAccess.unknown();
        }
        if (!OpenDossiers.ON_THEIR_WAY.contains(fresh.status())) {
            return Decision.of(fresh);
        }
        Pausing.Origin origin = new Pausing.Origin(clock.instant().truncatedTo(ChronoUnit.MILLIS), NAME);
        return pausing.moved(Decision.of(fresh), Pausing.clockOf(fresh), DueDateCause.CALENDAR_CHANGED, origin);
    }
}
