package vn.motcua.routing;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.motcua.contracts.dossier.IntakeEvent;

/** What the route makes of the desk's announcements, for every pair of state and event. */
final class IntakeTable {

    /** What happens to the route. */
    enum Answer {
        STARTS,
        ACTS,
        IGNORED,
        IMPOSSIBLE
    }

    private static final Set<RouteState> BEFORE = EnumSet.of(RouteState.NONE);
    private static final Set<RouteState> OPEN = EnumSet.of(RouteState.ON_ITS_WAY, RouteState.FAILED);
    private static final Set<RouteState> STARTED = EnumSet.complementOf(EnumSet.of(RouteState.NONE));
    private static final Set<RouteState> NOT_STOPPED =
            EnumSet.of(RouteState.ON_ITS_WAY, RouteState.FAILED, RouteState.COMPLETED);
    private static final Set<RouteState> COMPLETED = EnumSet.of(RouteState.COMPLETED);
    private static final Set<RouteState> ANY = EnumSet.allOf(RouteState.class);

    /** What moves the route, and where. */
    private static final Map<Class<? extends IntakeEvent>, Set<RouteState>> ACTS = Map.of(
            IntakeEvent.SupplementRequested.class, OPEN,
            IntakeEvent.SupplementReceived.class, OPEN,
            IntakeEvent.WithdrawalRequested.class, OPEN,
            IntakeEvent.WithdrawalDecided.class, OPEN,
            IntakeEvent.DossierStopped.class, OPEN,
            IntakeEvent.CorrectionOrdered.class, COMPLETED,
            IntakeEvent.DeskSucceeded.class, STARTED);

    /** What concerns others only, and where it can be heard. */
    private static final Map<Class<? extends IntakeEvent>, Set<RouteState>> IGNORED = Map.ofEntries(
            entry(IntakeEvent.DossierDrafted.class, BEFORE),
            entry(IntakeEvent.DossierSubmitted.class, BEFORE),
            entry(IntakeEvent.DuplicateSuspected.class, BEFORE),
            entry(IntakeEvent.DuplicateDecided.class, BEFORE),
            entry(IntakeEvent.AcceptanceOverdue.class, BEFORE),
            entry(IntakeEvent.DossierRefused.class, BEFORE),
            entry(IntakeEvent.DeskSucceeded.class, BEFORE),
            entry(IntakeEvent.SupplementRequested.class, EnumSet.of(RouteState.NONE, RouteState.COMPLETED)),
            entry(IntakeEvent.SupplementReceived.class, EnumSet.of(RouteState.NONE, RouteState.COMPLETED)),
            entry(IntakeEvent.SupplementExpired.class, EnumSet.complementOf(EnumSet.of(RouteState.STOPPED))),
            entry(IntakeEvent.FileAttached.class, EnumSet.complementOf(EnumSet.of(RouteState.STOPPED))),
            entry(IntakeEvent.FeeRequested.class, NOT_STOPPED),
            entry(IntakeEvent.FeePaid.class, NOT_STOPPED),
            entry(IntakeEvent.FeeWaived.class, NOT_STOPPED),
            entry(IntakeEvent.FeeRefunded.class, STARTED),
            entry(IntakeEvent.DueDateChanged.class, NOT_STOPPED),
            entry(IntakeEvent.DueSoon.class, NOT_STOPPED),
            entry(IntakeEvent.Overdue.class, NOT_STOPPED),
            entry(IntakeEvent.SilenceNoticed.class, NOT_STOPPED),
            entry(IntakeEvent.ApologyIssued.class, NOT_STOPPED),
            entry(IntakeEvent.ConfirmationGiven.class, NOT_STOPPED),
            entry(IntakeEvent.WithdrawalRequested.class, COMPLETED),
            entry(IntakeEvent.WithdrawalDecided.class, COMPLETED),
            entry(IntakeEvent.DossierStopped.class, COMPLETED),
            entry(IntakeEvent.OriginalsHandedBack.class, ANY),
            entry(IntakeEvent.NoticeWishesChanged.class, ANY),
            entry(IntakeEvent.LegResultReturned.class, NOT_STOPPED),
            entry(IntakeEvent.LegResultCameBack.class, NOT_STOPPED),
            entry(IntakeEvent.ResultReady.class, COMPLETED),
            entry(IntakeEvent.ResultUncollected.class, COMPLETED),
            entry(IntakeEvent.ResultReturned.class, COMPLETED),
            entry(IntakeEvent.DossierRated.class, COMPLETED));

    private IntakeTable() {}

    static Answer answer(RouteState state, Class<? extends IntakeEvent> event) {
        if (state == RouteState.NONE && event == IntakeEvent.DossierAccepted.class) {
            return Answer.STARTS;
        }
        if (ACTS.getOrDefault(event, Set.of()).contains(state)) {
            return Answer.ACTS;
        }
        return IGNORED.getOrDefault(event, Set.of()).contains(state) ? Answer.IGNORED : Answer.IMPOSSIBLE;
    }
}
