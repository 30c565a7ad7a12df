package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.RoutingEvent;
import vn.motcua.platform.journal.ImpossibleEvent;

/**
 * What a leg of the dossier makes of the events of agencies and routing, for every pair; routing's table of the same events
 * (AgencyTable there) agrees with it. An agency whose leg went elsewhere (cơ quan trước đó) may have answered before it
 * heard of that: then the answer stands, and everything else that it announced is late.
 */
final class LegTable {

    /** What happens to the leg. */
    enum Answer {
        /** It moves as {@link LegFolding} says. */
        FOLDS,
        /** A legal race: only recorded. */
        LATE,
        /** Somebody is wrong. */
        IMPOSSIBLE
    }

    private LegTable() {}

    static Answer answer(Dossier dossier, Leg leg, DossierEvent event) {
        return switch (event) {
            case RoutingEvent routing -> ofRouting(leg, routing);
            case DepartmentEvent department -> ofAgency(dossier, leg, department);
            default -> Answer.IMPOSSIBLE;
        };
    }

    /** Whether the event concerns a leg that it comes too late for. */
    static boolean isLate(Dossier dossier, DossierEvent event) {
        String code = legOf(event);
        return code != null
                && dossier.leg(code)
                        .filter(leg -> answer(dossier, leg, event) == Answer.LATE)
                        .isPresent();
    }

    private static @Nullable String legOf(DossierEvent event) {
        return switch (event) {
            case DepartmentEvent it -> it.leg();
            case RoutingEvent.LegRerouted it -> it.leg();
            default -> null;
        };
    }

    /** What routing decided about a leg before it heard the answer does not undo the answer, unless it ended the leg. */
    private static Answer ofRouting(Leg leg, RoutingEvent event) {
        boolean planned = leg.state() == LegState.PLANNED;
        boolean answered = leg.state() == LegState.RESOLVED;
        return switch (event) {
            case RoutingEvent.LegDispatched _ -> foldsIf(planned);
            case RoutingEvent.LegRerouted _ -> answered ? Answer.LATE : foldsIf(planned || leg.isOpen());
            case RoutingEvent.RoutingFailed _ -> foldsIf(planned || leg.isOpen());
            // its dispatch may have come too late to be more than recorded
            case RoutingEvent.LegCancelled _ -> foldsIf(planned || answered || leg.isOpen());
            case RoutingEvent.LegReopened _ -> foldsIf(answered);
            case RoutingEvent.LegOverdue _, RoutingEvent.LegDueChanged _, RoutingEvent.LegReceiptOverdue _ ->
                foldsIf(!planned);
            case RoutingEvent.RouteCompleted _, RoutingEvent.RouteStopped _ -> foldsIf(leg.isOpen());
        };
    }

    private static Answer ofAgency(Dossier dossier, Leg leg, DepartmentEvent event) {
        boolean holds = leg.isAt(event.agency());
        if (!holds && handOvers(dossier, leg.code(), event.agency()).findAny().isEmpty()) {
            return Answer.IMPOSSIBLE;
        }
        if (leg.state() == LegState.CANCELLED) {
            return Answer.LATE;
        }
        return holds ? ofHolder(dossier, leg, event) : ofFormer(dossier, leg, event);
    }

    /** What an agency that got the leg back announced in its first time may not fit any more. */
    private static Answer ofHolder(Dossier dossier, Leg leg, DepartmentEvent event) {
        Answer answer = foldsIf(fits(leg, event));
        return answer == Answer.FOLDS || !gotBack(dossier, leg) ? answer : ofFormer(dossier, leg, event);
    }

    /**
     * A leg's case is one, so an answer of whoever had it ends it. Once the next agency has confirmed receipt, no answer of the
     * former can follow; unless the leg came back, where that receipt may be one of the first time.
     */
    private static Answer ofFormer(Dossier dossier, Leg leg, DepartmentEvent event) {
        boolean open = leg.state() == LegState.DISPATCHED || (leg.isOpen() && gotBack(dossier, leg));
        return event instanceof DepartmentEvent.CaseResolved && open ? Answer.FOLDS : Answer.LATE;
    }

    /** Whether the agency that has the leg had it before. */
    private static boolean gotBack(Dossier dossier, Leg leg) {
        Leg.Sent sent = leg.sent();
        return sent != null
                && handOvers(dossier, leg.code(), sent.agency()).limit(2).count() > 1;
    }

    /** A successor may hear an opinion, or that a wait is over, before it took the leg up. */
    private static boolean fits(Leg leg, DepartmentEvent event) {
        return switch (event) {
            case DepartmentEvent.OpinionGiven _ -> leg.state() != LegState.PLANNED;
            case DepartmentEvent.CaseReceived _ -> leg.state() == LegState.DISPATCHED;
            case DepartmentEvent.CaseDeclined _,
                    DepartmentEvent.OpinionOverdue _,
                    DepartmentEvent.CaseWaitEnded _,
                    DepartmentEvent.CaseContinued _,
                    DepartmentEvent.CaseDutySettled _ -> leg.isOpen();
            case DepartmentEvent _ -> leg.isOpen() && leg.wasReceived();
        };
    }

    private static Answer foldsIf(boolean possible) {
        return possible ? Answer.FOLDS : Answer.IMPOSSIBLE;
    }

    /** The dossier's leg, in a state in which the event can concern it; of a former agency's answer, as that agency left it. */
    static Leg concerned(Dossier dossier, String code, DossierEvent event) {
        Leg leg = dossier.leg(code).orElseThrow(() -> new ImpossibleEvent("this dossier has no leg " + code));
        if (answer(dossier, leg, event) != Answer.FOLDS) {
            throw new ImpossibleEvent(
                    event.getClass().getSimpleName() + " cannot happen to leg " + code + ", which is " + leg.state());
        }
        return event instanceof DepartmentEvent.CaseResolved answer ? leftBy(dossier, leg, answer) : leg;
    }

    private static Leg leftBy(Dossier dossier, Leg leg, DepartmentEvent.CaseResolved answer) {
        Leg.Sent sent = leg.sent();
        if (sent == null || (leg.wasReceived() && leg.isAt(answer.agency()))) {
            return leg;
        }
        Instant handed = handOvers(dossier, leg.code(), answer.agency())
                .map(TimelineEntry::at)
                .findFirst()
                .orElse(sent.at());
        Instant received = lines(dossier, leg.code(), answer.agency())
                .filter(line -> line.event().equals("case.received"))
                .map(TimelineEntry::at)
                .findFirst()
                .orElse(answer.resolvedAt());
        Leg.Sent before = new Leg.Sent(answer.agency(), handed, sent.dueAt());
        return leg.now(progress -> progress.sentTo(before).received(received));
    }

    /** How often the leg was handed to this agency. */
    private static Stream<TimelineEntry> handOvers(Dossier dossier, String leg, String agency) {
        return lines(dossier, leg, agency)
                .filter(line -> line.event().equals("route.leg-dispatched")
                        || line.event().equals("route.leg-rerouted"));
    }

    private static Stream<TimelineEntry> lines(Dossier dossier, String leg, String agency) {
        return dossier.timeline().stream().filter(line -> leg.equals(line.leg()) && agency.equals(line.agency()));
    }
}
