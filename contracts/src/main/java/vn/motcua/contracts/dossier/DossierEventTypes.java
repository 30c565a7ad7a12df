package vn.motcua.contracts.dossier;

import vn.motcua.contracts.EventTypes;

/** Wire types of the topic {@code motcua.dossier.events}; a released row is never edited, a new version is a new row. */
public final class DossierEventTypes {

    private DossierEventTypes() {}

    /** The table, service by service, in the order of the office's work. */
    public static EventTypes table() {
        EventTypes types = new EventTypes();
        intake(types);
        routing(types);
        department(types);
        return types.with("vn.motcua.notice.failed.v1", NotificationEvent.NoticeFailed.class);
    }

    private static void intake(EventTypes types) {
        types.with("vn.motcua.dossier.drafted.v1", IntakeEvent.DossierDrafted.class)
                .with("vn.motcua.dossier.submitted.v1", IntakeEvent.DossierSubmitted.class)
                .with("vn.motcua.dossier.duplicate-suspected.v1", IntakeEvent.DuplicateSuspected.class)
                .with("vn.motcua.dossier.duplicate-decided.v1", IntakeEvent.DuplicateDecided.class)
                .with("vn.motcua.dossier.accepted.v1", IntakeEvent.DossierAccepted.class)
                .with("vn.motcua.dossier.refused.v1", IntakeEvent.DossierRefused.class)
                .with("vn.motcua.dossier.file-attached.v1", IntakeEvent.FileAttached.class)
                .with("vn.motcua.dossier.supplement-requested.v1", IntakeEvent.SupplementRequested.class)
                .with("vn.motcua.dossier.supplement-received.v1", IntakeEvent.SupplementReceived.class)
                .with("vn.motcua.dossier.supplement-expired.v1", IntakeEvent.SupplementExpired.class)
                .with("vn.motcua.dossier.fee-requested.v1", IntakeEvent.FeeRequested.class)
                .with("vn.motcua.dossier.fee-paid.v1", IntakeEvent.FeePaid.class)
                .with("vn.motcua.dossier.fee-waived.v1", IntakeEvent.FeeWaived.class)
                .with("vn.motcua.dossier.fee-refunded.v1", IntakeEvent.FeeRefunded.class)
                .with("vn.motcua.dossier.due-date-changed.v1", IntakeEvent.DueDateChanged.class)
                .with("vn.motcua.dossier.acceptance-overdue.v1", IntakeEvent.AcceptanceOverdue.class)
                .with("vn.motcua.dossier.due-soon.v1", IntakeEvent.DueSoon.class)
                .with("vn.motcua.dossier.overdue.v1", IntakeEvent.Overdue.class)
                .with("vn.motcua.dossier.silence-noticed.v1", IntakeEvent.SilenceNoticed.class)
                .with("vn.motcua.dossier.apology-issued.v1", IntakeEvent.ApologyIssued.class)
                .with("vn.motcua.dossier.confirmation-given.v1", IntakeEvent.ConfirmationGiven.class)
                .with("vn.motcua.dossier.notice-wishes-changed.v1", IntakeEvent.NoticeWishesChanged.class)
                .with("vn.motcua.dossier.withdrawal-requested.v1", IntakeEvent.WithdrawalRequested.class)
                .with("vn.motcua.dossier.withdrawal-decided.v1", IntakeEvent.WithdrawalDecided.class)
                .with("vn.motcua.dossier.stopped.v1", IntakeEvent.DossierStopped.class)
                .with("vn.motcua.dossier.originals-handed-back.v1", IntakeEvent.OriginalsHandedBack.class)
                .with("vn.motcua.dossier.desk-succeeded.v1", IntakeEvent.DeskSucceeded.class)
                .with("vn.motcua.dossier.result-ready.v1", IntakeEvent.ResultReady.class)
                .with("vn.motcua.dossier.leg-result-returned.v1", IntakeEvent.LegResultReturned.class)
                .with("vn.motcua.dossier.leg-result-came-back.v1", IntakeEvent.LegResultCameBack.class)
                .with("vn.motcua.dossier.result-uncollected.v1", IntakeEvent.ResultUncollected.class)
                .with("vn.motcua.dossier.correction-ordered.v1", IntakeEvent.CorrectionOrdered.class)
                .with("vn.motcua.dossier.result-returned.v1", IntakeEvent.ResultReturned.class)
                .with("vn.motcua.dossier.rated.v1", IntakeEvent.DossierRated.class);
    }

    private static void routing(EventTypes types) {
        types.with("vn.motcua.route.leg-dispatched.v1", RoutingEvent.LegDispatched.class)
                .with("vn.motcua.route.leg-rerouted.v1", RoutingEvent.LegRerouted.class)
                .with("vn.motcua.route.leg-receipt-overdue.v1", RoutingEvent.LegReceiptOverdue.class)
                .with("vn.motcua.route.leg-overdue.v1", RoutingEvent.LegOverdue.class)
                .with("vn.motcua.route.leg-due-changed.v1", RoutingEvent.LegDueChanged.class)
                .with("vn.motcua.route.leg-cancelled.v1", RoutingEvent.LegCancelled.class)
                .with("vn.motcua.route.leg-reopened.v1", RoutingEvent.LegReopened.class)
                .with("vn.motcua.route.completed.v1", RoutingEvent.RouteCompleted.class)
                .with("vn.motcua.route.stopped.v1", RoutingEvent.RouteStopped.class)
                .with("vn.motcua.route.failed.v1", RoutingEvent.RoutingFailed.class);
    }

    private static void department(EventTypes types) {
        types.with("vn.motcua.case.received.v1", DepartmentEvent.CaseReceived.class)
                .with("vn.motcua.case.declined.v1", DepartmentEvent.CaseDeclined.class)
                .with("vn.motcua.case.assigned.v1", DepartmentEvent.CaseAssigned.class)
                .with("vn.motcua.case.supplement-needed.v1", DepartmentEvent.CaseSupplementNeeded.class)
                .with("vn.motcua.case.continued.v1", DepartmentEvent.CaseContinued.class)
                .with("vn.motcua.case.finance-needed.v1", DepartmentEvent.CaseFinanceNeeded.class)
                .with("vn.motcua.case.duty-settled.v1", DepartmentEvent.CaseDutySettled.class)
                .with("vn.motcua.case.opinion-requested.v1", DepartmentEvent.OpinionRequested.class)
                .with("vn.motcua.case.opinion-given.v1", DepartmentEvent.OpinionGiven.class)
                .with("vn.motcua.case.opinion-overdue.v1", DepartmentEvent.OpinionOverdue.class)
                .with("vn.motcua.case.wait-opened.v1", DepartmentEvent.CaseWaitOpened.class)
                .with("vn.motcua.case.wait-ended.v1", DepartmentEvent.CaseWaitEnded.class)
                .with("vn.motcua.case.lengthened.v1", DepartmentEvent.CaseLengthened.class)
                .with("vn.motcua.case.submitted.v1", DepartmentEvent.CaseSubmitted.class)
                .with("vn.motcua.case.reworked.v1", DepartmentEvent.CaseReworked.class)
                .with("vn.motcua.case.resolved.v1", DepartmentEvent.CaseResolved.class);
    }
}
