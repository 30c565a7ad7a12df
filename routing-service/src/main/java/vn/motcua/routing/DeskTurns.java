package vn.motcua.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.CancelCause;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.contracts.dossier.RoutingEvent.LegCancelled;
import vn.motcua.contracts.dossier.RoutingEvent.LegReopened;
import vn.motcua.contracts.dossier.RoutingEvent.RouteStopped;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.ImpossibleEvent;
import vn.motcua.routing.Progress.PauseCause;

/** What the desk's decisions do to a route that has started: papers asked for and received, withdrawal, stop, correction. */
final class DeskTurns {

    private final Deadlines deadlines;
    private final LegTurns legs;

    DeskTurns(Deadlines deadlines) {
        this.deadlines = deadlines;
        this.legs = new LegTurns(deadlines);
    }

    Decision<Route> on(Route route, IntakeEvent event, Instant at, Instant now) {
        return switch (event) {
            case IntakeEvent.SupplementRequested asked -> asked(route, asked, at);
            case IntakeEvent.SupplementReceived received -> received(route, received, at);
            case IntakeEvent.WithdrawalRequested _ -> withdrawing(route, at);
            case IntakeEvent.WithdrawalDecided decided -> decided(route, decided, at);
            case IntakeEvent.DossierStopped _ -> stopped(route, now);
            case IntakeEvent.CorrectionOrdered wrong -> reopened(route, wrong, now);
            default ->
                throw new ImpossibleEvent(
                        "a route does nothing at " + event.getClass().getSimpleName());
        };
    }

    /** The leg's clock stands still, unless its agency went on without the papers meanwhile. */
    private static Decision<Route> asked(Route route, IntakeEvent.SupplementRequested event, Instant at) {
        Leg leg = route.known(event.leg());
        return leg.progress().needsPapers()
                ? Decision.of(route.with(leg.now(before -> before.paused(PauseCause.SUPPLEMENT, at))))
                : Decision.of(route);
    }

    private Decision<Route> received(Route route, IntakeEvent.SupplementReceived event, Instant at) {
        Leg leg = route.known(event.leg());
        if (!leg.progress().pauses().contains(PauseCause.SUPPLEMENT)) {
            return Decision.of(route);
        }
        Leg goesOn = leg.moved(LegMove.WENT_ON, at).now(before -> before.needingPapers(false));
        Route next = route.with(goesOn);
        return route.terms().supplementRestarts()
                ? legs.restarted(next, leg.code(), at)
                : legs.resumed(next, leg.code(), PauseCause.SUPPLEMENT, at);
    }

    private static Decision<Route> withdrawing(Route route, Instant at) {
        Route paused =
                route.each(leg -> leg.isOpen() ? leg.now(before -> before.paused(PauseCause.WITHDRAWAL, at)) : leg);
        return Decision.of(paused.withdrawing(true));
    }

    /** Granted, the stop follows; refused, every clock goes on. */
    private Decision<Route> decided(Route route, IntakeEvent.WithdrawalDecided event, Instant at) {
        Decision<Route> decision = Decision.of(route.withdrawing(false));
        if (event.granted()) {
            return decision;
        }
        for (Leg leg : route.legs()) {
            if (leg.isOpen()) {
                decision = then(decision, legs.resumed(decision.state(), leg.code(), PauseCause.WITHDRAWAL, at));
            }
        }
        return decision;
    }

    private static Decision<Route> stopped(Route route, Instant now) {
        Route stopped = route.in(RouteState.STOPPED);
        List<Event> events = new ArrayList<>();
        for (Leg leg : route.legs()) {
            if (leg.isOpen()) {
                stopped = cancelled(stopped, leg, now);
                events.add(new LegCancelled(leg.code(), leg.agency().code(), CancelCause.DOSSIER_STOPPED));
            } else if (leg.isPlanned()) {
                stopped = stopped.with(leg.skipped(now));
            }
        }
        events.add(new RouteStopped(stopped.legs().stream().map(Leg::outcome).toList()));
        return new Decision<>(stopped, events);
    }

    private static Route cancelled(Route route, Leg leg, Instant now) {
        return route.with(leg.cancelled(now))
                .noted(new SlipEntry(leg.code(), LegMove.CANCELLED, leg.agency(), route.desk(), now));
    }

    /** The lead goes on: what its stage's silent legs owe is not waited for any more. */
    Decision<Route> continued(Route route, int stage, Instant now) {
        List<Event> events = new ArrayList<>();
        Route next = route;
        for (Leg leg : route.stage(stage).filter(Leg::isOpen).toList()) {
            next = cancelled(next, leg, now);
            events.add(new LegCancelled(leg.code(), leg.agency().code(), CancelCause.LEAD_WENT_ON));
        }
        Decision<Route> left = next.leave(stage, now, deadlines);
        events.addAll(left.events());
        return new Decision<>(left.state(), events);
    }

    /** The wrong result's leg has its whole time again; other legs keep what they took from it. */
    private Decision<Route> reopened(Route route, IntakeEvent.CorrectionOrdered event, Instant now) {
        Leg leg = route.known(event.leg());
        LegTime time = LegTime.counted(leg, now, deadlines);
        Leg again = leg.moved(LegMove.REOPENED, now).now(before -> before.reopened(time));
        SlipEntry entry = new SlipEntry(leg.code(), LegMove.REOPENED, route.desk(), leg.agency(), now);
        return Decision.of(
                route.with(again).noted(entry).in(RouteState.ON_ITS_WAY),
                new LegReopened(leg.code(), leg.agency().code(), time.dueAt()));
    }

    static Decision<Route> then(Decision<Route> before, Decision<Route> after) {
        List<Event> events = new ArrayList<>(before.events());
        events.addAll(after.events());
        return new Decision<>(after.state(), events);
    }
}
