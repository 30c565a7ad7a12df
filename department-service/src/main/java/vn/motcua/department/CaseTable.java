package vn.motcua.department;

import static vn.motcua.department.CaseStatus.*;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.contracts.dossier.RoutingEvent;

/** What a case makes of what others announce, for every pair of state (none included) and event. */
final class CaseTable {

    /** What happens to the case. */
    enum Answer {
        /** It changes, if the event is about what it waits for; otherwise the event is late. */
        MOVES,
        /** A legal race: the event comes too late to change anything. */
        LATE,
        /** Not the case's matter. */
        IGNORED,
        /** Somebody is wrong: the dossier's lane is parked. */
        IMPOSSIBLE
    }

    private static final Set<CaseStatus> AT_WORK =
            EnumSet.of(ASSIGNED, WAITING_SUPPLEMENT, WAITING_DUTY, WAITING_OPINIONS, WAITING_WORD);

    /** Open, or sent back and waiting for its next agency. */
    private static final Set<CaseStatus> UNANSWERED = EnumSet.range(WAITING_RECEIPT, SUBMITTED);

    private static final Map<Class<? extends DossierEvent>, Row> ROWS = new HashMap<>();

    static {
        UNANSWERED.add(DECLINED);
        routing();
        waiting();
        notTheCasesMatter();
    }

    private CaseTable() {}

    static Answer answer(@Nullable CaseStatus state, Class<? extends DossierEvent> event) {
        Row row = ROWS.get(event);
        return row == null ? Answer.IMPOSSIBLE : row.answer(state);
    }

    /** Whether somebody thought about the event. */
    static boolean knows(Class<? extends DossierEvent> event) {
        return ROWS.containsKey(event);
    }

    /** A leg that never became a case here may be given away or given up; everything else needs the case. */
    private static void routing() {
        on(RoutingEvent.LegDispatched.class).withoutCase(Answer.MOVES);
        on(RoutingEvent.LegRerouted.class)
                .withoutCase(Answer.IGNORED)
                .moves(UNANSWERED)
                .late(EnumSet.of(RESOLVED));
        on(RoutingEvent.LegCancelled.class)
                .withoutCase(Answer.IGNORED)
                .moves(UNANSWERED)
                .late(EnumSet.of(RESOLVED));
        on(RoutingEvent.LegReopened.class).moves(EnumSet.of(RESOLVED));
        on(RoutingEvent.LegDueChanged.class).moves(UNANSWERED).late(EnumSet.of(RESOLVED));
        on(RoutingEvent.LegOverdue.class).moves(UNANSWERED).late(EnumSet.of(RESOLVED));
        on(RoutingEvent.LegReceiptOverdue.class)
                .moves(EnumSet.of(WAITING_RECEIPT))
                .late(EnumSet.range(RECEIVED, DECLINED));
    }

    /**
     * The desk's word for what a case may wait for. After a succession it may do so before anybody is in charge, and the
     * successor may even decline it: the word must not be lost on the next agency.
     */
    private static void waiting() {
        Set<CaseStatus> mayWait = EnumSet.copyOf(AT_WORK);
        mayWait.addAll(EnumSet.of(WAITING_RECEIPT, RECEIVED, DECLINED));
        Set<CaseStatus> over = EnumSet.of(SUBMITTED, RESOLVED, CANCELLED);
        on(IntakeEvent.SupplementRequested.class).moves(mayWait).late(over);
        on(IntakeEvent.SupplementReceived.class).moves(mayWait).late(over);
        on(IntakeEvent.SupplementExpired.class).moves(mayWait).late(over);
        on(IntakeEvent.ConfirmationGiven.class).moves(mayWait).late(over);
    }

    private static void notTheCasesMatter() {
        ignored(RoutingEvent.RouteCompleted.class, RoutingEvent.RouteStopped.class, RoutingEvent.RoutingFailed.class);
        ignored(IntakeEvent.DossierDrafted.class, IntakeEvent.DossierSubmitted.class);
        ignored(IntakeEvent.DuplicateSuspected.class, IntakeEvent.DuplicateDecided.class);
        ignored(IntakeEvent.DossierAccepted.class, IntakeEvent.DossierRefused.class, IntakeEvent.FileAttached.class);
        ignored(IntakeEvent.FeeRequested.class, IntakeEvent.FeePaid.class);
        ignored(IntakeEvent.FeeWaived.class, IntakeEvent.FeeRefunded.class);
        ignored(IntakeEvent.DueDateChanged.class, IntakeEvent.AcceptanceOverdue.class);
        ignored(IntakeEvent.DueSoon.class, IntakeEvent.Overdue.class, IntakeEvent.SilenceNoticed.class);
        ignored(IntakeEvent.ApologyIssued.class, IntakeEvent.OriginalsHandedBack.class);
        ignored(IntakeEvent.WithdrawalRequested.class, IntakeEvent.WithdrawalDecided.class);
        ignored(IntakeEvent.DossierStopped.class, IntakeEvent.DeskSucceeded.class);
        ignored(IntakeEvent.ResultReady.class, IntakeEvent.LegResultReturned.class);
        ignored(IntakeEvent.LegResultCameBack.class, IntakeEvent.ResultUncollected.class);
        ignored(IntakeEvent.CorrectionOrdered.class, IntakeEvent.ResultReturned.class);
        ignored(IntakeEvent.DossierRated.class, IntakeEvent.NoticeWishesChanged.class);
    }

    @SafeVarargs
    private static void ignored(Class<? extends DossierEvent>... events) {
        for (Class<? extends DossierEvent> event : events) {
            on(event).withoutCase(Answer.IGNORED).answer(EnumSet.allOf(CaseStatus.class), Answer.IGNORED);
        }
    }

    private static Row on(Class<? extends DossierEvent> event) {
        return ROWS.computeIfAbsent(event, first -> new Row());
    }

    /** One event's answers; a state without one is impossible. */
    private static final class Row {

        private Answer withoutCase = Answer.IMPOSSIBLE;
        private final Map<CaseStatus, Answer> answers = new HashMap<>();

        Row withoutCase(Answer answer) {
            withoutCase = answer;
            return this;
        }

        Row moves(Set<CaseStatus> states) {
            return answer(states, Answer.MOVES);
        }

        Row late(Set<CaseStatus> states) {
            return answer(states, Answer.LATE);
        }

        Row answer(Set<CaseStatus> states, Answer answer) {
            states.forEach(state -> answers.put(state, answer));
            return this;
        }

        Answer answer(@Nullable CaseStatus state) {
            return state == null ? withoutCase : answers.getOrDefault(state, Answer.IMPOSSIBLE);
        }
    }
}
