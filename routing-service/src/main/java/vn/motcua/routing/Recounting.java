package vn.motcua.routing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/**
 * Counts the deadlines of open legs anew after a calendar changed (tính lại hạn của chặng): never by itself, only when an
 * administrator asks, after a dry run if he likes. Each move is one entry in its route's journal.
 */
@Service
public class Recounting {

    private static final int AT_ONCE = 8;
    private static final String NAME = "recount";

    private final Journal<Route> journal;
    private final LegTurns turns;
    private final Clock clock;

    Recounting(Journal<Route> journal, Deadlines deadlines, Clock clock) {
        this.journal = journal;
        this.turns = new LegTurns(deadlines);
        this.clock = clock;
    }

    /** One deadline that moves. */
    public record Move(String dossier, String leg, String agency, Instant from, Instant to) {}

    /** A route that could not be counted now, with the problem's code, e.g. LANE_PARKED; ask again when it is solved. */
    public record Left(String dossier, String code) {}

    /**
     * What the recount found, or did.
     *
     * @param dryRun whether nothing was changed
     * @param examined routes on their way
     */
    public record Report(boolean dryRun, long examined, long moved, List<Move> moves, List<Left> left) {}

    /** What one route's recount remembers: the deadline of each leg after it. */
    record Counted(Map<String, Instant> dueAt) {

        static Counted of(Route route) {
            Map<String, Instant> due = new HashMap<>();
            for (Leg leg : route.legs()) {
                Instant at = leg.dueAt();
                if (at != null) {
                    due.put(leg.code(), at);
                }
            }
            return new Counted(Map.copyOf(due));
        }
    }

    /**
     * Counts every open leg anew, by the calendar of the agency that has it; moves the deadlines unless it is a dry run. A
     * repeat reports what is left to move.
     */
    public Mono<Report> run(Caller caller, Command command, boolean dryRun) {
        caller.mustBe(Role.ADMIN);
        List<Move> moves = Collections.synchronizedList(new ArrayList<>());
        List<Left> left = Collections.synchronizedList(new ArrayList<>());
        return journal.all(Query.where("state", RouteState.ON_ITS_WAY))
                .flatMapSequential(route -> tried(route, command, dryRun, left), AT_ONCE)
                .doOnNext(moves::addAll)
                .count()
                .map(examined -> new Report(dryRun, examined, moves.size(), List.copyOf(moves), List.copyOf(left)));
    }

    /** A problem of its own does not stop the others. */
    private Mono<List<Move>> tried(Versioned<Route> route, Command command, boolean dryRun, List<Left> left) {
        return Mono.defer(() -> counted(route, command, dryRun)).onErrorResume(Problem.class, problem -> {
            left.add(new Left(route.id(), problem.code()));
            return Mono.just(List.of());
        });
    }

    private Mono<List<Move>> counted(Versioned<Route> route, Command command, boolean dryRun) {
        List<Move> moves = moves(route, Counted.of(recounted(route.state()).state()));
        if (dryRun || moves.isEmpty()) {
            return Mono.just(moves);
        }
        Command single = command.part(route.id(), NAME, moves);
        return journal.execute(
                        route.id(),
                        single,
                        Counted.class,
                        fresh -> recounted(Objects.requireNonNull(fresh)),
                        Counted::of)
                .map(counted -> moves(route, counted));
    }

    private Decision<Route> recounted(Route route) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Decision<Route> decision = Decision.of(route);
        for (Leg leg : route.legs()) {
            decision = DeskTurns.then(decision, turns.recounted(decision.state(), leg, now));
        }
        return decision;
    }

    private static List<Move> moves(Versioned<Route> before, Counted after) {
        List<Move> moves = new ArrayList<>();
        for (Leg leg : before.state().legs()) {
            Instant from = leg.dueAt();
            Instant to = after.dueAt().get(leg.code());
            if (from != null && to != null && !from.equals(to)) {
                moves.add(new Move(before.id(), leg.code(), leg.agency().code(), from, to));
            }
        }
        return moves;
    }
}
