package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.DossierOutcome;
import vn.motcua.contracts.dossier.IntakeEvent.ResultReady;
import vn.motcua.contracts.dossier.LegOutcome;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.contracts.dossier.RoutingEvent;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.ImpossibleEvent;

/** What a dossier makes of the events of routing and departments. Whatever the lifecycle has no row for is impossible. */
final class ForeignEvents {

    private ForeignEvents() {}

    static Decision<Dossier> fold(Dossier dossier, Event event, Instant at) {
        return switch (event) {
            case RoutingEvent routing -> routed(dossier, routing, at);
            case DepartmentEvent department -> Decision.of(worked(dossier, department, at));
            default ->
                throw new ImpossibleEvent(
                        "intake does not listen to " + event.getClass().getSimpleName());
        };
    }

    private static Decision<Dossier> routed(Dossier dossier, RoutingEvent event, Instant at) {
        return switch (event) {
            case RoutingEvent.LegDispatched it -> {
                Leg leg = legIn(dossier, it.leg(), Set.of(LegState.PLANNED));
                Dossier next = dossier.with(leg.dispatched(it, at));
                yield Decision.of(next.moved(it, at, it.leg(), it.agency()));
            }
            case RoutingEvent.LegOverdue it -> {
                Dossier next = dossier.with(leg(dossier, it.leg()).late());
                yield Decision.of(next.moved(it, at, it.leg(), it.agency()));
            }
            case RoutingEvent.RoutingFailed it -> Decision.of(dossier.moved(it, at, it.leg(), null));
            case RoutingEvent.RouteCompleted it -> completed(dossier, it, at);
        };
    }

    private static Dossier worked(Dossier dossier, DepartmentEvent event, Instant at) {
        Leg leg = leg(dossier, event.leg());
        if (!leg.isAt(event.agency())) {
            throw new ImpossibleEvent("leg " + event.leg() + " was not dispatched to " + event.agency());
        }
        Leg next =
                switch (event) {
                    case DepartmentEvent.CaseReceived it ->
                        legIn(dossier, it.leg(), Set.of(LegState.DISPATCHED)).received(it.receivedAt());
                    case DepartmentEvent.CaseAssigned it -> inWork(leg).in(LegState.ASSIGNED);
                    case DepartmentEvent.CaseSubmitted it -> inWork(leg).in(LegState.SUBMITTED);
                    case DepartmentEvent.CaseReworked it -> inWork(leg).in(LegState.ASSIGNED);
                    case DepartmentEvent.CaseResolved it -> inWork(leg).resolved(it);
                };
        return dossier.with(next).moved(event, at, event.leg(), event.agency());
    }

    private static Decision<Dossier> completed(Dossier dossier, RoutingEvent.RouteCompleted event, Instant at) {
        checkComplete(dossier, event.outcomes());
        DossierOutcome outcome = DossierOutcome.of(event.outcomes());
        Dossier resolved = dossier;
        for (LegOutcome line : event.outcomes()) {
            if (line.result() == LegResult.NOT_STARTED) {
                resolved = resolved.with(leg(resolved, line.leg()).in(LegState.NOT_STARTED));
            }
        }
        String desk = dossier.submission().desk();
        ResultReady ready = new ResultReady(outcome, desk);
        resolved = resolved.with(outcome).moved(event, at, null, null).moved(ready, at, null, desk);
        return Returning.closedIfAllReturned(Decision.of(resolved, ready), at);
    }

    private static void checkComplete(Dossier dossier, List<LegOutcome> outcomes) {
        Set<String> told = outcomes.stream().map(LegOutcome::leg).collect(Collectors.toSet());
        for (Leg leg : dossier.legs()) {
            if (!told.contains(leg.code())) {
                throw new ImpossibleEvent("the route is complete without a line for leg " + leg.code());
            }
        }
        for (LegOutcome line : outcomes) {
            Leg leg = leg(dossier, line.leg());
            LegResult known =
                    leg.answer() == null ? LegResult.NOT_STARTED : leg.answer().result();
            if (known != line.result()) {
                throw new ImpossibleEvent("leg " + line.leg() + " is " + known + ", not " + line.result());
            }
        }
    }

    private static Leg inWork(Leg leg) {
        if (!leg.state().inWork()) {
            throw new ImpossibleEvent("leg " + leg.code() + " is " + leg.state());
        }
        return leg;
    }

    private static Leg legIn(Dossier dossier, String code, Set<LegState> states) {
        Leg leg = leg(dossier, code);
        if (!states.contains(leg.state())) {
            throw new ImpossibleEvent("leg " + code + " is " + leg.state());
        }
        return leg;
    }

    private static Leg leg(Dossier dossier, String code) {
        return dossier.leg(code).orElseThrow(() -> new ImpossibleEvent("this procedure has no leg " + code));
    }
}
