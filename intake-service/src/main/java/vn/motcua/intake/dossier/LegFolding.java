package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.RoutingEvent;

/** What the events of agencies and routing do to the leg that they concern. */
final class LegFolding {

    private LegFolding() {}

    /** The leg after an agency's announcement. */
    static Leg worked(Leg leg, DepartmentEvent event, Instant at) {
        return switch (event) {
            case DepartmentEvent.CaseReceived it -> leg.now(before -> before.received(it.receivedAt()));
            case DepartmentEvent.CaseDeclined _ -> leg.in(LegState.DECLINED, at);
            case DepartmentEvent.CaseAssigned _ -> leg.in(LegState.ASSIGNED, at);
            case DepartmentEvent.CaseSupplementNeeded _ -> leg.in(LegState.AWAITING_SUPPLEMENT, at);
            case DepartmentEvent.CaseContinued _ -> wentOn(leg, at);
            case DepartmentEvent.CaseFinanceNeeded _ -> leg.in(LegState.AWAITING_DUTY, at);
            case DepartmentEvent.CaseDutySettled _ -> wentOn(leg, at);
            case DepartmentEvent.OpinionRequested it -> asking(leg, it.opinion(), at);
            case DepartmentEvent.OpinionGiven it -> noLongerAsking(leg, it.opinion(), at);
            case DepartmentEvent.OpinionOverdue it -> noLongerAsking(leg, it.opinion(), at);
            case DepartmentEvent.CaseWaitOpened it -> awaiting(leg, new Awaited(it.awaited(), it.dueAt()), at);
            case DepartmentEvent.CaseWaitEnded it -> noLongerAwaiting(leg, it.awaited(), at);
            case DepartmentEvent.CaseLengthened _ -> leg;
            case DepartmentEvent.CaseSubmitted _ -> leg.in(LegState.SUBMITTED, at);
            case DepartmentEvent.CaseReworked _ -> leg.in(LegState.ASSIGNED, at);
            case DepartmentEvent.CaseResolved it -> leg.resolved(it);
        };
    }

    private static Leg asking(Leg leg, int opinion, Instant at) {
        List<Integer> asked = new ArrayList<>(leg.progress().asked());
        asked.add(opinion);
        return leg.now(before -> before.in(LegState.AWAITING_OPINION, at).asking(asked));
    }

    /** With the last opinion, given or overdue, it is its officer's turn again; one that comes later changes nothing. */
    private static Leg noLongerAsking(Leg leg, int opinion, Instant at) {
        List<Integer> asked = leg.progress().asked().stream()
                .filter(number -> number != opinion)
                .toList();
        boolean last = leg.state() == LegState.AWAITING_OPINION && asked.isEmpty();
        Leg heard = last ? leg.in(LegState.ASSIGNED, at) : leg;
        return heard.now(before -> before.asking(asked));
    }

    private static Leg awaiting(Leg leg, Awaited word, Instant at) {
        List<Awaited> words = new ArrayList<>(leg.progress().awaited());
        words.add(word);
        return leg.now(before -> before.in(LegState.AWAITING_WORD, at).awaiting(words));
    }

    private static Leg noLongerAwaiting(Leg leg, String code, Instant at) {
        List<Awaited> words = leg.progress().awaited().stream()
                .filter(word -> !word.code().equals(code))
                .toList();
        return wentOn(leg, at).now(before -> before.awaiting(words));
    }

    /** The papers are there; an agency that got the leg since goes on from where it is. */
    static Leg papersCame(Leg leg, Instant at) {
        return leg.state() == LegState.AWAITING_SUPPLEMENT ? leg.in(LegState.ASSIGNED, at) : leg;
    }

    /** At work again; a successor that has not taken the leg up only hears of it. */
    private static Leg wentOn(Leg leg, Instant at) {
        boolean takenUp = leg.state() != LegState.DISPATCHED && leg.state() != LegState.RECEIVED;
        return takenUp ? leg.in(LegState.ASSIGNED, at) : leg;
    }

    /** The leg after routing's announcement about it. */
    static Leg routed(Leg leg, RoutingEvent event, Instant at) {
        return switch (event) {
            case RoutingEvent.LegDispatched it -> leg.now(sentTo(it.agency(), at, it.dueAt()));
            case RoutingEvent.LegRerouted it -> leg.now(sentTo(it.to(), at, it.dueAt()));
            case RoutingEvent.LegOverdue _ -> leg.now(Leg.Progress::late);
            case RoutingEvent.LegDueChanged it -> leg.now(before -> before.due(it.to(), at));
            case RoutingEvent.LegCancelled _ -> leg.cancelled(at);
            case RoutingEvent.LegReopened it -> leg.reopened(at, it.dueAt());
            case RoutingEvent.LegReceiptOverdue _,
                    RoutingEvent.RoutingFailed _,
                    RoutingEvent.RouteCompleted _,
                    RoutingEvent.RouteStopped _ -> leg;
        };
    }

    private static UnaryOperator<Leg.Progress> sentTo(String agency, Instant at, Instant dueAt) {
        return before -> before.sentTo(new Leg.Sent(agency, at, dueAt));
    }
}
