package vn.motcua.routing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.platform.catalogue.Catalogue;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** What coordinators do (điều phối): name another agency for a leg, let a lead go on, pass an ended agency's legs on. */
@Service
public class Coordination {

    private static final int MOST = 10_000;

    private final Journal<Route> journal;
    private final Catalogue catalogue;
    private final Rerouting rerouting;
    private final DeskTurns turns;
    private final Clock clock;

    Coordination(Journal<Route> journal, Catalogue catalogue, Deadlines deadlines, Clock clock) {
        this.journal = journal;
        this.catalogue = catalogue;
        this.rerouting = new Rerouting(deadlines);
        this.turns = new DeskTurns(deadlines);
        this.clock = clock;
    }

    /** What a command answers. */
    public record RouteAnswer(String code, RouteState state, List<LegLine> legs) {

        /** One leg. */
        public record LegLine(String leg, String agency, LegState state) {}

        static RouteAnswer of(Route route) {
            return new RouteAnswer(
                    route.code(),
                    route.state(),
                    route.legs().stream()
                            .map(leg -> new LegLine(leg.code(), leg.agency().code(), leg.state()))
                            .toList());
        }
    }

    /**
     * How an ended agency's legs pass on.
     *
     * @param unresolved ids of dossiers for whose area the ended agency has no successor
     */
    public record Succession(boolean dryRun, List<Passed> passed, List<String> unresolved) {

        /** One dossier's legs. */
        public record Passed(String dossier, String from, String to) {}
    }

    /** Gives a leg to another agency. */
    public Mono<RouteAnswer> reroute(String dossier, Caller caller, Command command, Target target) {
        caller.mustBe(Role.COORDINATOR, Role.ADMIN);
        return existing(target.agency())
                .flatMap(to ->
                        execute(dossier, command, route -> rerouting.coordinated(route, target.leg(), to, now())));
    }

    /** Which leg goes to which agency. */
    public record Target(String leg, String agency) {}

    /** The lead of a stage goes on without what the others owe: once their time has passed in silence. */
    public Mono<RouteAnswer> goOn(String dossier, int stage, Caller caller, Command command) {
        return execute(dossier, command, route -> {
            Leg lead = lead(route, stage);
            if (!caller.is(Role.COORDINATOR) && !caller.at(lead.agency().code(), Role.HEAD)) {
                throw Problem.forbidden("Only the head of the lead agency or a coordinator decides this.");
            }
            checkSilent(route, stage, lead);
            return turns.continued(route, stage, now());
        });
    }

    private static Leg lead(Route route, int stage) {
        return route.terms()
                .lead(stage)
                .flatMap(route::leg)
                .orElseThrow(
                        () -> Problem.invalid("NO_LEAD", "This stage waits for all its legs; none of them leads."));
    }

    private void checkSilent(Route route, int stage, Leg lead) {
        List<Leg> open = route.stage(stage).filter(Leg::isOpen).toList();
        boolean silent =
                open.stream().allMatch(leg -> isPast(leg) && !leg.progress().isPaused());
        if (route.state() != RouteState.ON_ITS_WAY || open.isEmpty() || lead.isOpen() || !silent) {
            throw Problem.illegalState(
                    "The lead goes on only after its own answer, when every other leg's time has passed in silence.",
                    List.of());
        }
    }

    private boolean isPast(Leg leg) {
        Instant due = leg.dueAt();
        return due != null && clock.instant().isAfter(due);
    }

    /** Passes what an ended agency still has to its successors, each dossier by its area; a dry run only lists it. */
    public Mono<Succession> succeed(String ended, Caller caller, Command command, boolean dryRun) {
        caller.mustBe(Role.ADMIN, Role.COORDINATOR);
        Query held = Query.where("state", RouteState.ON_ITS_WAY)
                .and("legs.agency.code", ended)
                .page(null, MOST);
        return ended(ended)
                .flatMapMany(agency -> journal.search(held).concatMap(route -> pass(agency, route, command, dryRun)))
                .collectList()
                .map(lines -> new Succession(
                        dryRun,
                        lines.stream().filter(line -> !line.to().isEmpty()).toList(),
                        lines.stream()
                                .filter(line -> line.to().isEmpty())
                                .map(Succession.Passed::dossier)
                                .toList()));
    }

    private Mono<Succession.Passed> pass(Agency ended, Versioned<Route> route, Command command, boolean dryRun) {
        Command single = command.part(route.id(), command.name(), ended.code());
        return successor(ended, route.state().area())
                .flatMap(to -> dryRun
                        ? Mono.just(to)
                        : execute(route.id(), single, fresh -> rerouting.succeeded(fresh, ended.code(), to, now()))
                                .thenReturn(to))
                .map(to -> new Succession.Passed(route.id(), ended.code(), to.code()))
                .defaultIfEmpty(new Succession.Passed(route.id(), ended.code(), ""));
    }

    /** Who has the area now; follows successors that ended too. */
    private Mono<Party> successor(Agency agency, String area) {
        return Flux.fromIterable(agency.successors() == null ? List.of() : agency.successors())
                .filter(succession -> succession.areas().contains(area))
                .next()
                .flatMap(succession -> catalogue.agency(succession.agency()))
                .flatMap(next -> next.validOn(today()) ? Mono.just(Party.of(next)) : successor(next, area));
    }

    private Mono<Agency> ended(String code) {
        return catalogue
                .agency(code)
                .switchIfEmpty(Mono.error(Coordination::unknownAgency))
                .filter(agency -> !agency.validOn(today()))
                .switchIfEmpty(Mono.error(() -> Problem.of(
                        Problem.Kind.CONFLICT, "AGENCY_EXISTS", "This agency has not ended; its legs stay with it.")));
    }

    private Mono<Party> existing(String code) {
        return catalogue
                .agency(code)
                .filter(agency -> agency.validOn(today()))
                .map(Party::of)
                .switchIfEmpty(Mono.error(Coordination::unknownAgency));
    }

    private static Problem unknownAgency() {
        return Problem.invalid("AGENCY_UNKNOWN", "There is no such agency today.");
    }

    private Mono<RouteAnswer> execute(String dossier, Command command, Function<Route, Decision<Route>> decide) {
        return journal.execute(
                dossier,
                command,
                RouteAnswer.class,
                route -> {
                    if (route == null) {
                        throw Problem.notFound("ROUTE_UNKNOWN", "There is no route for dossier " + dossier + ".");
                    }
                    return decide.apply(route);
                },
                RouteAnswer::of);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
