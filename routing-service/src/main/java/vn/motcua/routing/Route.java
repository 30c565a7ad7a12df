package vn.motcua.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.motcua.contracts.dossier.IntakeEvent.DossierAccepted;
import vn.motcua.contracts.dossier.RoutingEvent.LegDispatched;
import vn.motcua.contracts.dossier.RoutingEvent.RouteCompleted;
import vn.motcua.contracts.dossier.RoutingEvent.RoutingFailed;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.ImpossibleEvent;

/**
 * The way of one dossier across agencies, on the procedure version it was accepted under. Stages run one after the other,
 * the legs of a stage side by side; a refused leg stops nobody but those that need its output.
 *
 * @param code mã hồ sơ
 * @param area code of the commune that decides which agencies are competent
 * @param desk the one-stop desk (bộ phận một cửa) that received it and gets every answer back
 * @param withdrawing whether the citizen asked for the dossier and nobody has decided: every leg's clock stands still
 * @param slip control slip (Mẫu 06), append-only
 */
public record Route(
        RouteState state,
        String code,
        String procedure,
        int procedureVersion,
        String area,
        Party desk,
        RouteTerms terms,
        boolean withdrawing,
        List<Leg> legs,
        List<SlipEntry> slip) {

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
                plan.terms(),
                false,
                plan.legs(),
                List.of());
        List<Leg> orphans = route.orphans();
        return orphans.isEmpty()
                ? route.dispatch(route.firstStage(), accepted.clockStart(), now, deadlines)
                : new Decision<>(
                        route.each(leg -> leg.agency().isKnown() ? leg : leg.orphaned(now))
                                .in(RouteState.FAILED),
                        orphans.stream().map(Route::failed).toList());
    }

    private static RoutingFailed failed(Leg leg) {
        return new RoutingFailed(leg.code(), "NO_COMPETENT_AGENCY");
    }

    /** Legs that no agency is competent for. */
    List<Leg> orphans() {
        return legs.stream().filter(leg -> !leg.agency().isKnown()).toList();
    }

    int firstStage() {
        return legs.stream().mapToInt(Leg::stage).min().orElseThrow();
    }

    /** A stage is over: the next stage that has something to start, or the end. */
    Decision<Route> leave(int stage, Instant now, Deadlines deadlines) {
        OptionalInt following = legs.stream()
                .mapToInt(Leg::stage)
                .filter(other -> other > stage)
                .min();
        boolean refusedAtOnce = stage == firstStage() && stage(stage).allMatch(Leg::isRefused);
        if (refusedAtOnce || following.isEmpty()) {
            return complete(now);
        }
        int next = following.getAsInt();
        Route ready = each(leg -> leg.stage() == next && leg.isPlanned() && isBlocked(leg) ? leg.skipped(now) : leg);
        return ready.stage(next).anyMatch(Leg::isPlanned)
                ? ready.dispatch(next, now, now, deadlines)
                : ready.leave(next, now, deadlines);
    }

    /** Hands the planned legs of a stage to their agencies; while a withdrawal is open, their clocks wait. */
    Decision<Route> dispatch(int stage, Instant from, Instant now, Deadlines deadlines) {
        List<Leg> started = stage(stage)
                .filter(Leg::isPlanned)
                .map(leg -> leg.dispatched(
                        now,
                        LegTime.counted(leg, from, deadlines),
                        deadlines.receiptBy(leg.agency().code(), now)))
                .map(leg -> withdrawing ? leg.now(before -> before.paused(Progress.PauseCause.WITHDRAWAL, now)) : leg)
                .toList();
        Route route = this;
        for (Leg leg : started) {
            route = route.with(leg)
                    .noted(new SlipEntry(leg.code(), LegMove.HANDED_OVER, giverOf(leg), leg.agency(), now));
        }
        return new Decision<>(route, started.stream().flatMap(this::dispatched).toList());
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
                        leg.inputs(),
                        giverOf(leg).code()));
    }

    private Decision<Route> complete(Instant now) {
        Route completed = each(leg -> leg.isPlanned() ? leg.skipped(now) : leg).in(RouteState.COMPLETED);
        return Decision.of(
                completed,
                new RouteCompleted(completed.legs.stream().map(Leg::outcome).toList()));
    }

    /** Who handed the leg over: the agency whose output goes along, otherwise the desk. */
    Party giverOf(Leg leg) {
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

    /** How often a leg went to the wrong agency (trả chuyển sai). */
    public long routingErrors() {
        return slip.stream().filter(entry -> entry.move() == LegMove.DECLINED).count();
    }

    /** The leg with this code; empty if the route has none. */
    Optional<Leg> leg(String code) {
        return legs.stream().filter(leg -> leg.code().equals(code)).findFirst();
    }

    /** The leg that an event concerns; a route without it makes the event impossible. */
    Leg known(String code) {
        return leg(code).orElseThrow(() -> new ImpossibleEvent("the route has no leg " + code));
    }

    /** To whom the leg was handed, in order. */
    Stream<SlipEntry> handOvers(Leg leg) {
        return slip.stream()
                .filter(entry -> entry.leg().equals(leg.code()))
                .filter(entry -> entry.move() == LegMove.HANDED_OVER || entry.move() == LegMove.REROUTED);
    }

    /** Whether this agency has the leg, or had it before it went elsewhere. */
    boolean had(Leg leg, String agency) {
        return handOvers(leg).anyMatch(entry -> entry.to().code().equals(agency));
    }

    /** Whether the leg went elsewhere and came back to the agency that has it. */
    boolean gotBack(Leg leg) {
        return handOvers(leg).anyMatch(entry -> entry.from().equals(leg.agency()) && entry.move() == LegMove.REROUTED)
                && handOvers(leg)
                        .anyMatch(entry -> entry.to().equals(leg.agency()) && entry.move() == LegMove.REROUTED);
    }

    Stream<Leg> stage(int stage) {
        return legs.stream().filter(leg -> leg.stage() == stage);
    }

    Route with(Leg changed) {
        return each(leg -> leg.code().equals(changed.code()) ? changed : leg);
    }

    Route each(UnaryOperator<Leg> change) {
        return new Route(
                state,
                code,
                procedure,
                procedureVersion,
                area,
                desk,
                terms,
                withdrawing,
                legs.stream().map(change).toList(),
                slip);
    }

    Route noted(SlipEntry entry) {
        List<SlipEntry> longer = new ArrayList<>(slip);
        longer.add(entry);
        return new Route(state, code, procedure, procedureVersion, area, desk, terms, withdrawing, legs, longer);
    }

    Route in(RouteState next) {
        return new Route(next, code, procedure, procedureVersion, area, desk, terms, withdrawing, legs, slip);
    }

    Route withdrawing(boolean asked) {
        return new Route(state, code, procedure, procedureVersion, area, desk, terms, asked, legs, slip);
    }

    Route atDesk(Party successor) {
        return new Route(state, code, procedure, procedureVersion, area, successor, terms, withdrawing, legs, slip);
    }
}
