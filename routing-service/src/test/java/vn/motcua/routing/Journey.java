package vn.motcua.routing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseAssigned;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseReceived;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseResolved;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseReworked;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseSubmitted;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Reaction;
import vn.motcua.platform.journal.Timer;

/** A route being driven by a test: each step is one announcement, ten minutes after the one before. */
final class Journey {

    private Route route;
    private List<? extends Event> lastEvents;
    private Instant now = Samples.ACCEPTED_AT;

    private Journey(Decision<Route> start) {
        route = start.state();
        lastEvents = start.events();
    }

    static Journey start(Plan plan) {
        return new Journey(Route.start(Samples.accepted(), plan, Samples.ACCEPTED_AT, Samples.PLAIN_MINUTES));
    }

    Route route() {
        return route;
    }

    Leg leg(String code) {
        return route.leg(code).orElseThrow();
    }

    List<Event> lastEvents() {
        return List.copyOf(lastEvents);
    }

    Instant now() {
        return now;
    }

    Journey at(Instant time) {
        now = time;
        return this;
    }

    Journey received(String leg) {
        return step(new CaseReceived(leg, agency(leg), tick()));
    }

    Journey assigned(String leg) {
        tick();
        return step(new CaseAssigned(leg, agency(leg)));
    }

    Journey submitted(String leg) {
        tick();
        return step(new CaseSubmitted(leg, agency(leg)));
    }

    Journey reworked(String leg) {
        tick();
        return step(new CaseReworked(leg, agency(leg)));
    }

    /** Everything an agency does until it grants. */
    Journey granted(String leg, String... outputs) {
        return submittedFromTheStart(leg).resolved(leg, LegResult.GRANTED, outputs);
    }

    /** Everything an agency does until it refuses. */
    Journey refused(String leg) {
        return submittedFromTheStart(leg).resolved(leg, LegResult.REFUSED);
    }

    Journey submittedFromTheStart(String leg) {
        return received(leg).assigned(leg).submitted(leg);
    }

    Journey resolved(String leg, LegResult result, String... outputs) {
        Instant at = tick();
        String reason = result == LegResult.REFUSED ? "NOT_ELIGIBLE" : "";
        return step(new CaseResolved(leg, agency(leg), result, "no/" + leg, List.of(outputs), reason, at));
    }

    Journey wake(Timer timer) {
        return take(RouteTimers.fired(route, timer));
    }

    Journey step(DepartmentEvent event) {
        Reaction<Route> reaction = hear(event);
        return take(new Decision<>(Objects.requireNonNull(reaction.state()), reaction.events()));
    }

    /** What the route makes of it, without going on from there. */
    Reaction<Route> hear(DepartmentEvent event) {
        return new LegTurns(Samples.PLAIN_MINUTES).hear(route, event, now, now);
    }

    Journey succeeded(Party ended, Party successor) {
        return take(new Rerouting(Samples.PLAIN_MINUTES).succeeded(route, ended.code(), successor, now));
    }

    Journey desk(IntakeEvent event) {
        return take(new DeskTurns(Samples.PLAIN_MINUTES).on(route, event, now, now));
    }

    Journey coordinated(String leg, Party to) {
        return take(new Rerouting(Samples.PLAIN_MINUTES).coordinated(route, leg, to, now));
    }

    private Journey take(Decision<Route> decision) {
        route = decision.state();
        lastEvents = decision.events();
        return this;
    }

    private Instant tick() {
        now = now.plus(10, ChronoUnit.MINUTES);
        return now;
    }

    private String agency(String leg) {
        return leg(leg).agency().code();
    }
}
