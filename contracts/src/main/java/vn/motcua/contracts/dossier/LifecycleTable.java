package vn.motcua.contracts.dossier;

import static vn.motcua.contracts.dossier.DossierStatus.ACCEPTED;
import static vn.motcua.contracts.dossier.DossierStatus.AWAITING_COMPLETION;
import static vn.motcua.contracts.dossier.DossierStatus.AWAITING_DUTY;
import static vn.motcua.contracts.dossier.DossierStatus.AWAITING_SUPPLEMENT;
import static vn.motcua.contracts.dossier.DossierStatus.DRAFT;
import static vn.motcua.contracts.dossier.DossierStatus.PROCESSING;
import static vn.motcua.contracts.dossier.DossierStatus.REFUSED;
import static vn.motcua.contracts.dossier.DossierStatus.RESOLVED;
import static vn.motcua.contracts.dossier.DossierStatus.RETURNED;
import static vn.motcua.contracts.dossier.DossierStatus.STOPPED;
import static vn.motcua.contracts.dossier.DossierStatus.SUBMITTED;
import static vn.motcua.contracts.dossier.DossierStatus.WITHDRAWAL_REQUESTED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import vn.motcua.contracts.dossier.DepartmentEvent.*;
import vn.motcua.contracts.dossier.DossierLifecycle.Row;
import vn.motcua.contracts.dossier.IntakeEvent.*;
import vn.motcua.contracts.dossier.RoutingEvent.*;

/** The rows of {@link DossierLifecycle}, written down phase by phase. */
final class LifecycleTable {

    private static final DossierStatus[] AT_WORK = {PROCESSING, AWAITING_SUPPLEMENT, AWAITING_DUTY};
    private static final DossierStatus[] RUNNING = {ACCEPTED, PROCESSING, AWAITING_SUPPLEMENT, AWAITING_DUTY};
    private static final DossierStatus[] RECEIVED = {
        PROCESSING, AWAITING_SUPPLEMENT, AWAITING_DUTY, WITHDRAWAL_REQUESTED
    };
    private static final DossierStatus[] ON_ITS_WAY = {
        ACCEPTED, PROCESSING, AWAITING_SUPPLEMENT, AWAITING_DUTY, WITHDRAWAL_REQUESTED
    };

    /** After the end, too: its last notices may still wait, or be sent again. */
    private static final DossierStatus[] HANDED_IN =
            EnumSet.complementOf(EnumSet.of(DRAFT)).toArray(DossierStatus[]::new);

    private final List<Row> rows = new ArrayList<>();

    List<Row> rows() {
        beforeAcceptance();
        clock();
        route();
        agencies();
        waitingForTheCitizen();
        money();
        withdrawal();
        results();
        return List.copyOf(rows);
    }

    private void beforeAcceptance() {
        rows.add(new Row(null, DossierDrafted.class, "intake", DRAFT));
        rows.add(new Row(null, DossierSubmitted.class, "intake", SUBMITTED));
        in(DRAFT).on(DossierSubmitted.class).to(SUBMITTED);
        in(SUBMITTED)
                .on(DuplicateSuspected.class, DuplicateDecided.class, AcceptanceOverdue.class)
                .stay();
        in(SUBMITTED).on(SupplementRequested.class).to(AWAITING_COMPLETION);
        in(AWAITING_COMPLETION).on(SupplementReceived.class).to(SUBMITTED);
        in(AWAITING_COMPLETION).on(SupplementExpired.class).to(REFUSED);
        in(SUBMITTED).on(DossierRefused.class).to(REFUSED);
        in(SUBMITTED).on(DossierAccepted.class).to(ACCEPTED);
        in(DRAFT, SUBMITTED, AWAITING_COMPLETION).on(FileAttached.class).stay();
        in(SUBMITTED, AWAITING_COMPLETION, RESOLVED).on(DeskSucceeded.class).stay();
        in(REFUSED, STOPPED).on(OriginalsHandedBack.class).stay();
    }

    private void clock() {
        in(ON_ITS_WAY).on(DueDateChanged.class, DeskSucceeded.class).stay();
        in(RUNNING)
                .on(FileAttached.class, DueSoon.class, Overdue.class, ApologyIssued.class)
                .stay();
        in(ACCEPTED, PROCESSING, WITHDRAWAL_REQUESTED).on(SilenceNoticed.class).stay();
    }

    private void route() {
        in(ON_ITS_WAY)
                .on(LegRerouted.class, LegReceiptOverdue.class, LegOverdue.class, LegDueChanged.class)
                .stay();
        // a stage starts when no leg of the one before waits; a route that failed has no leg that could have begun
        in(ACCEPTED, PROCESSING, WITHDRAWAL_REQUESTED).on(LegDispatched.class).stay();
        in(ACCEPTED, WITHDRAWAL_REQUESTED).on(RoutingFailed.class).stay();
        in(PROCESSING, WITHDRAWAL_REQUESTED)
                .on(LegReopened.class, LegCancelled.class)
                .stay();
        in(STOPPED).on(LegCancelled.class, RouteStopped.class).stay();
    }

    private void agencies() {
        in(ON_ITS_WAY).on(CaseDeclined.class).stay();
        in(ACCEPTED).on(CaseReceived.class).to(PROCESSING);
        // of an agency whose leg went elsewhere before its receipt was heard
        in(ACCEPTED).on(CaseResolved.class).to(PROCESSING);
        in(RECEIVED)
                .on(CaseReceived.class, CaseAssigned.class, CaseSubmitted.class, CaseReworked.class)
                .stay();
        // the answer of an agency whose leg went elsewhere ends what the leg waited for
        in(AWAITING_SUPPLEMENT).on(CaseResolved.class).to(PROCESSING, AWAITING_DUTY);
        in(AWAITING_DUTY).on(CaseResolved.class).to(PROCESSING);
        in(RECEIVED)
                .on(CaseResolved.class, CaseSupplementNeeded.class, CaseFinanceNeeded.class)
                .stay();
        in(RECEIVED)
                .on(CaseLengthened.class, CaseWaitOpened.class, CaseWaitEnded.class)
                .stay();
        in(RECEIVED)
                .on(OpinionRequested.class, OpinionGiven.class, OpinionOverdue.class)
                .stay();
        in(PROCESSING, AWAITING_DUTY, WITHDRAWAL_REQUESTED)
                .on(CaseContinued.class)
                .stay();
        in(AWAITING_SUPPLEMENT, WITHDRAWAL_REQUESTED).on(CaseDutySettled.class).stay();
    }

    private void waitingForTheCitizen() {
        in(AT_WORK).on(ConfirmationGiven.class).stay();
        in(HANDED_IN).on(NoticeWishesChanged.class).stay();
        in(PROCESSING, AWAITING_DUTY).on(SupplementRequested.class).to(AWAITING_SUPPLEMENT);
        in(AWAITING_SUPPLEMENT).on(SupplementExpired.class).stay();
        in(AWAITING_SUPPLEMENT).on(SupplementReceived.class).to(PROCESSING, AWAITING_DUTY);
        in(AWAITING_SUPPLEMENT).on(CaseContinued.class).to(PROCESSING, AWAITING_DUTY, AWAITING_SUPPLEMENT);
        in(AWAITING_SUPPLEMENT).on(LegCancelled.class).to(PROCESSING, AWAITING_DUTY, AWAITING_SUPPLEMENT);
        in(AWAITING_DUTY).on(CaseDutySettled.class, LegCancelled.class).to(PROCESSING, AWAITING_DUTY);
    }

    private void money() {
        in(PROCESSING).on(FeeRequested.class).to(AWAITING_DUTY);
        in(ACCEPTED, AWAITING_SUPPLEMENT, AWAITING_DUTY, WITHDRAWAL_REQUESTED)
                .on(FeeRequested.class)
                .stay();
        in(RUNNING).on(FeePaid.class, FeeWaived.class, FeeRefunded.class).stay();
        in(RESOLVED).on(FeePaid.class, FeeWaived.class, FeeRefunded.class).stay();
        in(STOPPED).on(FeeRefunded.class).stay();
    }

    private void withdrawal() {
        in(RUNNING).on(WithdrawalRequested.class).to(WITHDRAWAL_REQUESTED);
        in(WITHDRAWAL_REQUESTED).on(WithdrawalDecided.class).to(WITHDRAWAL_REQUESTED);
        in(WITHDRAWAL_REQUESTED).on(WithdrawalDecided.class).to(RUNNING);
        in(WITHDRAWAL_REQUESTED).on(WithdrawalDecided.class).to(RESOLVED);
        in(ON_ITS_WAY).on(DossierStopped.class).to(STOPPED);
    }

    private void results() {
        in(AT_WORK).on(LegResultReturned.class, LegResultCameBack.class).stay();
        in(PROCESSING).on(RouteCompleted.class).to(RESOLVED);
        in(WITHDRAWAL_REQUESTED).on(RouteCompleted.class).stay();
        in(RESOLVED)
                .on(ResultReady.class, LegResultReturned.class, LegResultCameBack.class)
                .stay();
        in(RESOLVED).on(ResultUncollected.class).stay();
        in(RESOLVED).on(CorrectionOrdered.class).to(PROCESSING);
        in(RESOLVED).on(ResultReturned.class).to(RETURNED);
        in(RETURNED).on(LegResultCameBack.class).to(RESOLVED);
        in(RETURNED).on(DossierRated.class).stay();
    }

    private In in(DossierStatus... from) {
        return new In(List.of(from));
    }

    /** The statuses that a line of the table is about. */
    private final class In {

        private final List<DossierStatus> from;

        In(List<DossierStatus> from) {
            this.from = from;
        }

        @SafeVarargs
        final On on(Class<? extends DossierEvent>... events) {
            return new On(from, List.of(events));
        }
    }

    /** The events that a line of the table is about. */
    private final class On {

        private final List<DossierStatus> from;
        private final List<Class<? extends DossierEvent>> events;

        On(List<DossierStatus> from, List<Class<? extends DossierEvent>> events) {
            this.from = from;
            this.events = events;
        }

        void to(DossierStatus... targets) {
            for (DossierStatus status : from) {
                for (DossierStatus target : targets) {
                    events.forEach(event -> rows.add(new Row(status, event, by(event), target)));
                }
            }
        }

        void stay() {
            from.forEach(status -> events.forEach(event -> rows.add(new Row(status, event, by(event), status))));
        }
    }

    private static String by(Class<? extends DossierEvent> event) {
        return IntakeEvent.class.isAssignableFrom(event)
                ? "intake"
                : RoutingEvent.class.isAssignableFrom(event) ? "routing" : "department";
    }
}
