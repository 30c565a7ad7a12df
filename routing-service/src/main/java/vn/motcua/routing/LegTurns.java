package vn.motcua.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseResolved;
import vn.motcua.contracts.dossier.DueDateCause;
import vn.motcua.contracts.dossier.RoutingEvent.LegDueChanged;
import vn.motcua.contracts.dossier.RoutingEvent.LegOverdue;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.ImpossibleEvent;
import vn.motcua.platform.journal.Reaction;
import vn.motcua.routing.Progress.PauseCause;

/** What an agency's announcement does to the route: to its leg, to the leg's clock, and to the stage. */
final class LegTurns {

    private final Deadlines deadlines;

    LegTurns(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /**
     * What the announcement does to the route; the answer of the last open leg of a stage starts what comes next.
     *
     * @param at business time of the announcement
     * @param now business time of dispatch, if this starts the next stage
     */
    Reaction<Route> hear(Route route, DepartmentEvent event, Instant at, Instant now) {
        Leg leg = route.known(event.leg());
        return switch (AgencyTable.answer(route, leg, event)) {
            case ACTS -> Reaction.moved(on(route, leg, event, new When(at, now)));
            case ANSWERED_BEFORE -> Reaction.moved(answeredBefore(route, leg, (CaseResolved) event, now));
            case LATE -> Reaction.late(route);
            case IMPOSSIBLE ->
                throw new ImpossibleEvent("leg " + leg.code() + " is with "
                        + leg.agency().code() + " and never was with " + event.agency());
        };
    }

    /** Business time of the announcement, and of what it starts. */
    private record When(Instant at, Instant now) {}

    /** The case stays answered by the agency that had it, so the leg does too: it is back there, where it can be corrected. */
    private Decision<Route> answeredBefore(Route route, Leg leg, CaseResolved answer, Instant now) {
        Party former = AgencyTable.former(route, leg, answer.agency());
        Leg signed = leg.leftBy(former, answer.resolvedAt());
        return answered(route.with(signed), signed, answer, now);
    }

    private Decision<Route> on(Route route, Leg leg, DepartmentEvent event, When time) {
        if (event instanceof CaseResolved answer) {
            return answered(route, leg, answer, time.now());
        }
        LegMove move = LegMove.of(event);
        Instant when = event instanceof DepartmentEvent.CaseReceived receipt ? receipt.receivedAt() : time.at();
        Party from = move == LegMove.RECEIVED ? route.giverOf(leg) : leg.agency();
        Party to = move == LegMove.DECLINED ? route.desk() : leg.agency();
        Route moved = route.with(leg.moved(move, when));
        Route noted = move == LegMove.NOTED ? moved : moved.noted(new SlipEntry(leg.code(), move, from, to, when));
        return clock(noted, event, when);
    }

    /** What the announcement does to the leg's clock. */
    private Decision<Route> clock(Route route, DepartmentEvent event, Instant at) {
        Leg leg = route.known(event.leg());
        return switch (event) {
            case DepartmentEvent.CaseReceived receipt -> started(route, leg, receipt.receivedAt());
            case DepartmentEvent.CaseSupplementNeeded _ ->
                Decision.of(route.with(leg.now(before -> before.needingPapers(true))));
            case DepartmentEvent.CaseContinued _ ->
                resumed(
                        route.with(leg.now(before -> before.needingPapers(false))),
                        leg.code(),
                        PauseCause.SUPPLEMENT,
                        at);
            case DepartmentEvent.CaseFinanceNeeded _ ->
                Decision.of(route.with(leg.now(before -> before.paused(PauseCause.DUTY, at))));
            case DepartmentEvent.CaseDutySettled _ -> resumed(route, leg.code(), PauseCause.DUTY, at);
            case DepartmentEvent.CaseLengthened longer ->
                timed(route, leg, lengthened(leg, longer.minutes()), new Ground(DueDateCause.VERIFICATION, at));
            default -> Decision.of(route);
        };
    }

    /** Where the clock starts with the competent agency's receipt, the first stage's deadlines are counted from it. */
    private Decision<Route> started(Route route, Leg leg, Instant receivedAt) {
        boolean counts = route.terms().startRule().startsWithReceipt() && leg.stage() == route.firstStage();
        if (!counts) {
            return Decision.of(route);
        }
        String agency = leg.agency().code();
        Instant start =
                deadlines.start(agency, receivedAt, route.terms().startRule().hasCutOff());
        return timed(
                route, leg, LegTime.counted(leg, start, deadlines), new Ground(DueDateCause.CLOCK_STARTED, receivedAt));
    }

    /** The leg's clock without this cause; if it was the last, the deadline moves by the working minutes it stood still. */
    Decision<Route> resumed(Route route, String code, PauseCause cause, Instant at) {
        Leg leg = route.known(code);
        Instant since = leg.progress().pausedSince();
        Leg without = leg.now(before -> before.without(cause));
        Route next = route.with(without);
        LegTime time = leg.progress().time();
        if (since == null || time == null || without.progress().isPaused()) {
            return Decision.of(next);
        }
        LegTime stood =
                time.stood(new LegTime.Standstill(since, at), leg.agency().code(), deadlines);
        return timed(next, without, stood, new Ground(DueDateCause.PAUSE_ENDED, at));
    }

    /** The procedure counts afresh after a supplement: the leg has its whole time again. */
    Decision<Route> restarted(Route route, String code, Instant at) {
        Leg leg = route.known(code).now(before -> before.without(PauseCause.SUPPLEMENT));
        return timed(route.with(leg), leg, LegTime.counted(leg, at, deadlines), new Ground(DueDateCause.RESTARTED, at));
    }

    private LegTime lengthened(Leg leg, long minutes) {
        LegTime time = Objects.requireNonNull(leg.progress().time());
        return time.lengthened(minutes, deadlines.due(leg.agency().code(), time.dueAt(), minutes));
    }

    /** The open leg's time by the calendar as it is now. */
    Decision<Route> recounted(Route route, Leg leg, Instant now) {
        LegTime time = leg.progress().time();
        if (time == null || !leg.isOpen()) {
            return Decision.of(route);
        }
        LegTime counted = time.recounted(leg.agency().code(), deadlines);
        return timed(route, leg, counted, new Ground(DueDateCause.CALENDAR_CHANGED, now));
    }

    /** On what ground a deadline moves, and when. */
    private record Ground(DueDateCause cause, Instant at) {}

    /** A deadline that is still to come was not missed. */
    private static Decision<Route> timed(Route route, Leg leg, LegTime time, Ground ground) {
        Instant before = leg.dueAt();
        boolean missed = leg.overdue() && !time.dueAt().isAfter(ground.at());
        Route next = route.with(leg.now(progress -> progress.in(time)).now(progress -> progress.late(missed)));
        return before == null || before.equals(time.dueAt())
                ? Decision.of(next)
                : Decision.of(
                        next, new LegDueChanged(leg.code(), leg.agency().code(), ground.cause(), before, time.dueAt()));
    }

    /** Answered; what counts for lateness is the agency's own time, even if the timer was quicker or slower. */
    private Decision<Route> answered(Route route, Leg leg, CaseResolved answer, Instant now) {
        Decision<Route> running = allResumed(route, leg, answer.resolvedAt());
        Leg open = running.state().known(leg.code());
        Instant due = open.dueAt();
        boolean late = due != null && answer.resolvedAt().isAfter(due);
        Leg done = open.moved(LegMove.of(answer), answer.resolvedAt())
                .now(before -> before.ended(answer.result(), answer.resultRef()))
                .now(before -> before.late(late));
        requireOutputs(running.state(), done, answer);
        SlipEntry entry =
                new SlipEntry(leg.code(), LegMove.of(answer), leg.agency(), route.desk(), answer.resolvedAt());
        Route after = running.state().with(done).noted(entry);
        List<Event> events = new ArrayList<>(running.events());
        if (late && due != null && !open.overdue()) {
            events.add(new LegOverdue(leg.code(), leg.agency().code(), due));
        }
        Decision<Route> next = after.stage(leg.stage()).anyMatch(Leg::isOpen)
                ? Decision.of(after)
                : after.leave(leg.stage(), now, deadlines);
        events.addAll(next.events());
        return new Decision<>(next.state(), events);
    }

    private Decision<Route> allResumed(Route route, Leg leg, Instant at) {
        Decision<Route> decision = Decision.of(route);
        for (PauseCause cause : leg.progress().pauses()) {
            Decision<Route> next = resumed(decision.state(), leg.code(), cause, at);
            List<Event> events = new ArrayList<>(decision.events());
            events.addAll(next.events());
            decision = new Decision<>(next.state(), events);
        }
        return decision;
    }

    /** A grant must name what later legs take from it, or they could never start. */
    private static void requireOutputs(Route route, Leg leg, CaseResolved answer) {
        List<String> given = answer.outputs().stream()
                .map(output -> leg.code() + "/" + output)
                .toList();
        boolean complete = route.legs().stream()
                .flatMap(later -> later.inputs().stream())
                .filter(input -> input.startsWith(leg.code() + "/"))
                .allMatch(given::contains);
        if (leg.isGranted() && !complete) {
            throw new ImpossibleEvent("leg " + leg.code() + " was granted with no more than " + given);
        }
    }
}
