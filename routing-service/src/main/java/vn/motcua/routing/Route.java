package vn.motcua.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseResolved;
import vn.motcua.contracts.dossier.IntakeEvent.DossierAccepted;
import vn.motcua.contracts.dossier.RoutingEvent.LegDispatched;
import vn.motcua.contracts.dossier.RoutingEvent.LegOverdue;
import vn.motcua.contracts.dossier.RoutingEvent.RouteCompleted;
import vn.motcua.contracts.dossier.RoutingEvent.RoutingFailed;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.ImpossibleEvent;
import vn.motcua.platform.journal.Timer;

/**
 * The way of one dossier across agencies, on the procedure version it was accepted under. Stages run one after the other,
 * the legs of a stage side by side; a refused leg stops nobody but those that need its output.
 *
 * @param code mã hồ sơ
 * @param area code of the commune that decides which agencies are competent
 * @param desk the one-stop desk (bộ phận một cửa) that received it and gets every answer back
 * @param slip control slip (Mẫu 06), append-only
 */
public record Route(
        RouteState state,
        String code,
        String procedure,
        int procedureVersion,
        String area,
        Party desk,
        List<Leg> legs,
        List<SlipEntry> slip) {

    private static final String OVERDUE_TIMER = "leg-overdue/";

    public Route {
        legs = List.copyOf(legs);
        slip = List.copyOf(slip);
    }

    /** The start: the first stage is dispatched, or nothing at all if some leg has no competent agency. */
    static Decision<Route> start(DossierAccepted accepted, Plan plan, Instant now, Deadlines deadlines) {
        Route route = new Route(
                RouteState.ON_ITS_WAY,
                accepted.code(),
                accepted.procedure(),
                accepted.procedureVersion(),
                accepted.area(),
                plan.desk(),
                plan.legs(),
                List.of());
        List<Leg> orphans = plan.orphans();
        return orphans.isEmpty()
                ? route.dispatch(1, accepted.clockStart(), now, deadlines)
                : new Decision<>(
                        route.in(RouteState.FAILED),
                        orphans.stream().map(Route::failed).toList());
    }

    private static RoutingFailed failed(Leg leg) {
        return new RoutingFailed(leg.code(), "NO_COMPETENT_AGENCY");
    }

    /**
     * What an agency announced about its leg; the answer of the last open leg of a stage starts what comes next.
     *
     * @param at business time of the announcement
     * @param now business time of dispatch, if this starts the next stage
     */
    Decision<Route> on(DepartmentEvent event, Instant at, Instant now, Deadlines deadlines) {
        Leg leg = legOf(event);
        if (event instanceof CaseResolved answer) {
            return answered(leg, answer, now, deadlines);
        }
        LegMove move = LegMove.of(event);
        Instant when = event instanceof DepartmentEvent.CaseReceived receipt ? receipt.receivedAt() : at;
        Party from = move == LegMove.RECEIVED ? giverOf(leg) : leg.agency();
        SlipEntry entry = new SlipEntry(leg.code(), move, from, leg.agency(), when);
        return Decision.of(with(leg.moved(move, when)).noted(List.of(entry)));
    }

    private Decision<Route> answered(Leg leg, CaseResolved answer, Instant now, Deadlines deadlines) {
        Leg answered = leg.answered(answer);
        requireOutputs(answered, answer);
        SlipEntry entry = new SlipEntry(leg.code(), LegMove.of(answer), leg.agency(), desk, answer.resolvedAt());
        Route after = with(answered).noted(List.of(entry));
        boolean stageOpen = after.stage(leg.stage()).anyMatch(Leg::isOpen);
        Decision<Route> next = stageOpen ? Decision.of(after) : after.leave(leg.stage(), now, deadlines);
        Stream<Event> overdue = answered.overdue() && !leg.overdue() ? overdue(answered) : Stream.of();
        return new Decision<>(
                next.state(), Stream.concat(overdue, next.events().stream()).toList());
    }

    /** A stage is over: the next stage that has something to start, or the end. */
    private Decision<Route> leave(int stage, Instant now, Deadlines deadlines) {
        boolean refusedAtOnce = stage == 1 && stage(1).allMatch(Leg::isRefused);
        if (refusedAtOnce || stage(stage + 1).findAny().isEmpty()) {
            return complete(now);
        }
        Route next = each(leg -> leg.stage() == stage + 1 && isBlocked(leg) ? leg.skipped(now) : leg);
        return next.stage(stage + 1).anyMatch(Leg::isPlanned)
                ? next.dispatch(stage + 1, now, now, deadlines)
                : next.leave(stage + 1, now, deadlines);
    }

    private Decision<Route> dispatch(int stage, Instant from, Instant now, Deadlines deadlines) {
        Route dispatched = each(leg -> leg.stage() == stage && leg.isPlanned()
                ? leg.dispatched(now, deadlines.due(from, leg.budgetMinutes()))
                : leg);
        List<Leg> started = dispatched.stage(stage).filter(Leg::isOpen).toList();
        List<SlipEntry> entries = started.stream()
                .map(leg -> new SlipEntry(leg.code(), LegMove.HANDED_OVER, giverOf(leg), leg.agency(), now))
                .toList();
        return new Decision<>(
                dispatched.noted(entries),
                started.stream().flatMap(this::dispatched).toList());
    }

    private Stream<LegDispatched> dispatched(Leg leg) {
        return Stream.ofNullable(leg.dueAt())
                .map(due -> new LegDispatched(
                        leg.code(),
                        leg.stage(),
                        leg.agency().code(),
                        code,
                        procedure,
                        procedureVersion,
                        leg.budgetMinutes(),
                        due,
                        leg.inputs()));
    }

    private Decision<Route> complete(Instant now) {
        Route completed = each(leg -> leg.isPlanned() ? leg.skipped(now) : leg).in(RouteState.COMPLETED);
        return Decision.of(
                completed,
                new RouteCompleted(completed.legs.stream().map(Leg::outcome).toList()));
    }

    /** Timers of the legs that are open and not known to be late. */
    public List<Timer> timers() {
        return legs.stream()
                .filter(leg -> leg.isOpen() && !leg.overdue())
                .flatMap(leg -> Stream.ofNullable(leg.dueAt()).map(due -> new Timer(OVERDUE_TIMER + leg.code(), due)))
                .toList();
    }

    /** The timer is due: its leg is late, which is announced once; a timer that is no longer wanted changes nothing. */
    Decision<Route> wake(Timer timer) {
        if (!timers().contains(timer)) {
            return Decision.of(this);
        }
        Leg late =
                leg(timer.id().substring(OVERDUE_TIMER.length())).orElseThrow().markedOverdue();
        return new Decision<>(with(late), overdue(late).toList());
    }

    private static Stream<Event> overdue(Leg leg) {
        return Stream.ofNullable(leg.dueAt())
                .map(due -> new LegOverdue(leg.code(), leg.agency().code(), due));
    }

    /** Who handed the leg over: the agency whose output goes along, otherwise the desk. */
    private Party giverOf(Leg leg) {
        return leg.sources().stream()
                .findFirst()
                .flatMap(this::leg)
                .map(Leg::agency)
                .orElse(desk);
    }

    private boolean isBlocked(Leg leg) {
        return !leg.sources().stream()
                .allMatch(source -> leg(source).filter(Leg::isGranted).isPresent());
    }

    private Leg legOf(DepartmentEvent event) {
        Leg leg = leg(event.leg()).orElseThrow(() -> new ImpossibleEvent("the route has no leg " + event.leg()));
        if (!leg.agency().code().equals(event.agency())) {
            throw new ImpossibleEvent(
                    "leg " + leg.code() + " is with " + leg.agency().code() + ", not " + event.agency());
        }
        return leg;
    }

    /** A grant must name what later legs take from it, or they could never start. */
    private void requireOutputs(Leg leg, CaseResolved answer) {
        List<String> given = answer.outputs().stream()
                .map(output -> leg.code() + "/" + output)
                .toList();
        boolean complete = legs.stream()
                .flatMap(later -> later.inputs().stream())
                .filter(input -> input.startsWith(leg.code() + "/"))
                .allMatch(given::contains);
        if (leg.isGranted() && !complete) {
            throw new ImpossibleEvent("leg " + leg.code() + " was granted with no more than " + given);
        }
    }

    /** The leg with this code; empty if the route has none. */
    Optional<Leg> leg(String code) {
        return legs.stream().filter(leg -> leg.code().equals(code)).findFirst();
    }

    private Stream<Leg> stage(int stage) {
        return legs.stream().filter(leg -> leg.stage() == stage);
    }

    private Route with(Leg changed) {
        return each(leg -> leg.code().equals(changed.code()) ? changed : leg);
    }

    private Route each(UnaryOperator<Leg> change) {
        return new Route(
                state,
                code,
                procedure,
                procedureVersion,
                area,
                desk,
                legs.stream().map(change).toList(),
                slip);
    }

    private Route noted(List<SlipEntry> entries) {
        List<SlipEntry> longer = new ArrayList<>(slip);
        longer.addAll(entries);
        return new Route(state, code, procedure, procedureVersion, area, desk, legs, longer);
    }

    private Route in(RouteState next) {
        return new Route(next, code, procedure, procedureVersion, area, desk, legs, slip);
    }
}
