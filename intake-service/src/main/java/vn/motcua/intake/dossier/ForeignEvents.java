package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.DossierOutcome;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.DueDateCause;
import vn.motcua.contracts.dossier.IntakeEvent.ResultReady;
import vn.motcua.contracts.dossier.LegOutcome;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.contracts.dossier.RoutingEvent;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.ImpossibleEvent;

/** What a dossier makes of the events of routing and departments. Whatever the lifecycle has no row for is impossible. */
final class ForeignEvents {

    private static final String BY_EVENT = "intake";

    private final Pausing pausing;
    private final Duties duties;

    ForeignEvents(Pausing pausing, Duties duties) {
        this.pausing = pausing;
        this.duties = duties;
    }

    Decision<Dossier> fold(Dossier dossier, Event event, Instant at) {
        Decision<Dossier> decision =
                switch (event) {
                    case RoutingEvent routing -> routed(dossier, routing, at);
                    case DepartmentEvent department -> worked(dossier, department, at);
                    default ->
                        throw new ImpossibleEvent(
                                "intake does not listen to " + event.getClass().getSimpleName());
                };
        return pausing.settle(decision, at, BY_EVENT);
    }

    private Decision<Dossier> routed(Dossier dossier, RoutingEvent event, Instant at) {
        return switch (event) {
            case RoutingEvent.LegDispatched it -> onLeg(dossier, it, new Place(it.leg(), it.agency()), at);
            case RoutingEvent.LegRerouted it -> onLeg(dossier, it, new Place(it.leg(), it.to()), at);
            case RoutingEvent.LegReceiptOverdue it -> onLeg(dossier, it, new Place(it.leg(), it.agency()), at);
            case RoutingEvent.LegOverdue it -> onLeg(dossier, it, new Place(it.leg(), it.agency()), at);
            case RoutingEvent.LegDueChanged it -> onLeg(dossier, it, new Place(it.leg(), it.agency()), at);
            case RoutingEvent.LegReopened it -> onLeg(dossier, it, new Place(it.leg(), it.agency()), at);
            case RoutingEvent.LegCancelled it ->
                onLeg(Waits.ofLegEnded(dossier, it.leg(), at), it, new Place(it.leg(), it.agency()), at);
            case RoutingEvent.RoutingFailed it -> Decision.of(dossier.moved(it, at, it.leg(), null));
            case RoutingEvent.RouteCompleted it -> completed(dossier, it, at);
            case RoutingEvent.RouteStopped it -> Decision.of(dossier.moved(it, at, null, null));
        };
    }

    /** Which leg, and with whom. */
    private record Place(String leg, String agency) {}

    private static Decision<Dossier> onLeg(Dossier dossier, RoutingEvent event, Place place, Instant at) {
        Leg leg = LegFolding.routed(LegTable.concerned(dossier, place.leg(), event), event, at);
        return Decision.of(dossier.with(leg).moved(event, at, place.leg(), place.agency()));
    }

    private Decision<Dossier> worked(Dossier dossier, DepartmentEvent event, Instant at) {
        Leg leg = LegTable.concerned(dossier, event.leg(), event);
        Dossier next = Waits.after(dossier.with(LegFolding.worked(leg, event, at)), event, at);
        Decision<Dossier> moved = Decision.of(next.moved(event, at, event.leg(), event.agency()));
        return switch (event) {
            case DepartmentEvent.CaseFinanceNeeded it -> duties.requested(moved, it, at);
            case DepartmentEvent.CaseReceived it -> started(moved, it);
            case DepartmentEvent.CaseLengthened it -> lengthened(moved, it, at);
            default -> moved;
        };
    }

    /** Where the clock waits for the competent agency's receipt, the first one starts it. */
    private Decision<Dossier> started(Decision<Dossier> received, DepartmentEvent.CaseReceived event) {
        LegalClock clock = Pausing.clockOf(received.state());
        if (!clock.count().estimated()) {
            return received;
        }
        LegalClock counting = clock.counting(clock.count().from(event.receivedAt()));
        Pausing.Origin origin = new Pausing.Origin(event.receivedAt(), BY_EVENT);
        return pausing.moved(received, counting, DueDateCause.CLOCK_STARTED, origin);
    }

    private Decision<Dossier> lengthened(Decision<Dossier> done, DepartmentEvent.CaseLengthened event, Instant at) {
        LegalClock clock = Pausing.clockOf(done.state());
        LegalClock longer = clock.counting(clock.count().lengthened(event.minutes()));
        return pausing.moved(done, longer, DueDateCause.VERIFICATION, new Pausing.Origin(at, BY_EVENT));
    }

    /** Every leg has answered; while a withdrawal is being decided, that is only noted. */
    private Decision<Dossier> completed(Dossier dossier, RoutingEvent.RouteCompleted event, Instant at) {
        checkComplete(dossier, event.outcomes());
        Dossier known = dossier;
        for (LegOutcome line : event.outcomes()) {
            if (line.result() == LegResult.NOT_STARTED) {
                Leg leg = known.leg(line.leg()).orElseThrow();
                known = known.with(leg.in(LegState.NOT_STARTED, at));
            }
        }
        DossierOutcome outcome = DossierOutcome.of(event.outcomes());
        Dossier done = known.with(parts -> parts.outcome = outcome).moved(event, at, null, null);
        Decision<Dossier> settled = pausing.settle(Decision.of(done), at, BY_EVENT);
        return settled.state().status() == DossierStatus.RESOLVED ? ready(settled, at) : settled;
    }

    /** Resolved: the clock ends, and the citizen can come. */
    static Decision<Dossier> ready(Decision<Dossier> resolved, Instant at) {
        Dossier dossier = resolved.state();
        DossierOutcome outcome = Objects.requireNonNull(dossier.outcome());
        ResultReady event = new ResultReady(outcome, dossier.desk());
        List<Event> events = new ArrayList<>(resolved.events());
        events.add(event);
        Dossier next = dossier.with(
                        parts -> parts.clock = Pausing.clockOf(dossier).ended(at))
                .moved(event, at);
        return Returning.closedIfAllReturned(new Decision<>(next, events), at);
    }

    private static void checkComplete(Dossier dossier, List<LegOutcome> outcomes) {
        Set<String> told = outcomes.stream().map(LegOutcome::leg).collect(Collectors.toSet());
        for (Leg leg : dossier.legs()) {
            if (!told.contains(leg.code())) {
                throw new ImpossibleEvent("the route is complete without a line for leg " + leg.code());
            }
        }
        for (LegOutcome line : outcomes) {
            LegResult known = dossier.leg(line.leg())
                    .map(ForeignEvents::result)
                    .orElseThrow(() -> new ImpossibleEvent("this dossier has no leg " + line.leg()));
            if (known != line.result()) {
                throw new ImpossibleEvent("leg " + line.leg() + " is " + known + ", not " + line.result());
            }
        }
    }

    private static LegResult result(Leg leg) {
        if (leg.state() == LegState.CANCELLED) {
            return LegResult.CANCELLED;
        }
        return leg.answer() == null ? LegResult.NOT_STARTED : leg.answer().result();
    }
}
