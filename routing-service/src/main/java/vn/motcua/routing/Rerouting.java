package vn.motcua.routing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.motcua.contracts.dossier.RerouteCause;
import vn.motcua.contracts.dossier.RoutingEvent.LegRerouted;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;

/** Gives a leg to another agency (chuyển lại): the clock runs on, and the slip keeps where it went first. */
final class Rerouting {

    private final Deadlines deadlines;

    Rerouting(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** A coordinator names the agency for a leg that was declined, that nobody was competent for, or that is elsewhere. */
    Decision<Route> coordinated(Route route, String code, Party to, Instant now) {
        Leg leg = route.leg(code)
                .orElseThrow(() -> Problem.invalid("LEG_UNKNOWN", "This route has no leg " + code + "."));
        boolean orphan = route.state() == RouteState.FAILED && !leg.agency().isKnown();
        if (!orphan && !(route.state() == RouteState.ON_ITS_WAY && leg.isOpen())) {
            throw Problem.illegalState(
                    "Leg " + code + " is " + leg.state() + " on a route that is " + route.state()
                            + "; only an open leg goes elsewhere.",
                    List.of());
        }
        if (leg.agency().code().equals(to.code())) {
            throw Problem.invalid("SAME_AGENCY", "The leg is with this agency already.");
        }
        return orphan ? named(route, leg, to, now) : moved(route, leg, to, new Turn(cause(leg), now));
    }

    private static RerouteCause cause(Leg leg) {
        return leg.state() == LegState.DECLINED ? RerouteCause.DECLINED : RerouteCause.COORDINATED;
    }

    /** Why and when. */
    private record Turn(RerouteCause cause, Instant at) {}

    /** When the last orphan has its agency, the route starts. */
    private Decision<Route> named(Route route, Leg leg, Party to, Instant now) {
        Leg with = leg.at(to, now, now);
        Route next = route.with(with).noted(new SlipEntry(leg.code(), LegMove.REROUTED, leg.agency(), to, now));
        return next.orphans().isEmpty()
                ? next.in(RouteState.ON_ITS_WAY).dispatch(next.firstStage(), now, now, deadlines)
                : Decision.of(next);
    }

    private Decision<Route> moved(Route route, Leg leg, Party to, Turn turn) {
        Leg with = leg.at(to, turn.at(), deadlines.receiptBy(to.code(), turn.at()));
        SlipEntry entry = new SlipEntry(leg.code(), LegMove.REROUTED, leg.agency(), to, turn.at());
        LegRerouted event = new LegRerouted(
                leg.code(), leg.agency().code(), to.code(), turn.cause(), Objects.requireNonNull(leg.dueAt()));
        return Decision.of(route.with(with).noted(entry), event);
    }

    /** Everything that an ended agency still has, or was to get, passes to its successor. */
    Decision<Route> succeeded(Route route, String ended, Party successor, Instant now) {
        Decision<Route> decision = Decision.of(route);
        for (Leg leg : route.legs()) {
            if (!leg.agency().code().equals(ended)) {
                continue;
            }
            if (leg.isOpen()) {
                Decision<Route> next = moved(decision.state(), leg, successor, new Turn(RerouteCause.SUCCEEDED, now));
                decision = DeskTurns.then(decision, next);
            } else if (leg.isPlanned()) {
                decision = new Decision<>(decision.state().with(leg.at(successor, now, now)), decision.events());
            }
        }
        return decision;
    }
}
