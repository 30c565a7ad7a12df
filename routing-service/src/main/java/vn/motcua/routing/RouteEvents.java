package vn.motcua.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.contracts.dossier.IntakeEvent.DossierAccepted;
import vn.motcua.platform.journal.EventHandler;
import vn.motcua.platform.journal.ImpossibleEvent;
import vn.motcua.platform.journal.Reaction;
import vn.motcua.platform.journal.Received;

/** How a route reacts to the desk and to the agencies. */
@Service
class RouteEvents implements EventHandler<Route> {

    private final Planner planner;
    private final Deadlines deadlines;
    private final Clock clock;
    private final HandOverTimes handOvers;
    private final LegTurns legTurns;
    private final DeskTurns deskTurns;

    RouteEvents(Planner planner, Deadlines deadlines, Clock clock, HandOverTimes handOvers) {
        this.planner = planner;
        this.deadlines = deadlines;
        this.clock = clock;
        this.handOvers = handOvers;
        this.legTurns = new LegTurns(deadlines);
        this.deskTurns = new DeskTurns(deadlines);
    }

    @Override
    public boolean consumes(String source) {
        return source.startsWith("/intake/") || source.startsWith("/department/");
    }

    @Override
    public Mono<Reaction<Route>> on(@Nullable Route route, Received received) {
        return switch (received.event()) {
            case IntakeEvent event -> fromIntake(route, event, received);
            case DepartmentEvent event ->
                Mono.fromSupplier(() -> fromDepartment(route, event, received))
                        .delayUntil(reaction -> measured(route, event, reaction));
            default ->
                throw new ImpossibleEvent(
                        "a route does not listen to " + received.envelope().type());
        };
    }

    private Mono<Reaction<Route>> fromIntake(@Nullable Route route, IntakeEvent event, Received received) {
        RouteState state = route == null ? RouteState.NONE : route.state();
        return switch (IntakeTable.answer(state, event.getClass())) {
            case STARTS -> start((DossierAccepted) event, received);
            case ACTS -> act(route, event, received);
            case IGNORED -> Mono.just(Reaction.ignored(route));
            case IMPOSSIBLE ->
                throw new ImpossibleEvent(
                        "the route is " + state + " at " + event.getClass().getSimpleName());
        };
    }

    private Mono<Reaction<Route>> start(DossierAccepted accepted, Received received) {
        LocalDate day = received.time().atZone(clock.getZone()).toLocalDate();
        return planner.plan(accepted, day).map(plan -> Reaction.moved(Route.start(accepted, plan, now(), deadlines)));
    }

    private Mono<Reaction<Route>> act(@Nullable Route route, IntakeEvent event, Received received) {
        if (route == null) {
            throw new ImpossibleEvent("there is no route");
        }
        return event instanceof IntakeEvent.DeskSucceeded desk
                ? planner.party(desk.to()).map(successor -> Reaction.moved(route.atDesk(successor)))
                : Mono.fromSupplier(() -> Reaction.moved(deskTurns.on(route, event, received.time(), now())));
    }

    /** What an agency announced before it could know that its leg was ended or given away is late; see {@link AgencyTable}. */
    private Reaction<Route> fromDepartment(@Nullable Route route, DepartmentEvent event, Received received) {
        if (route == null) {
            throw new ImpossibleEvent("leg " + event.leg() + " was never dispatched: there is no route");
        }
        return legTurns.hear(route, event, received.time(), now());
    }

    /** Tells how long the agency took, if this is its receipt of what was handed over. What cannot be told holds up no dossier. */
    private Mono<Void> measured(@Nullable Route route, DepartmentEvent event, Reaction<Route> reaction) {
        if (route == null
                || reaction.outcome() != Reaction.Outcome.MOVED
                || !(event instanceof DepartmentEvent.CaseReceived receipt)) {
            return Mono.empty();
        }
        Instant handedOver = route.known(receipt.leg()).progress().since();
        return planner.kind(receipt.agency())
                .doOnNext(kind -> handOvers.confirmed(kind, workingTime(receipt, handedOver)))
                .onErrorComplete()
                .then();
    }

    /** Nought for a receipt that was noted before the hand-over was, by another service's clock. */
    private Duration workingTime(DepartmentEvent.CaseReceived receipt, @Nullable Instant handedOver) {
        return handedOver == null || receipt.receivedAt().isBefore(handedOver)
                ? Duration.ZERO
                : Duration.ofMinutes(deadlines.minutes(receipt.agency(), handedOver, receipt.receivedAt()));
    }

    /** To the millisecond, which is what the store keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
