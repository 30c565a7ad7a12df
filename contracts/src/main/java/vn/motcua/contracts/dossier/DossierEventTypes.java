package vn.motcua.contracts.dossier;

import vn.motcua.contracts.EventTypes;

/** Wire types of the topic {@code motcua.dossier.events}; a released row is never edited, a new version is a new row. */
public final class DossierEventTypes {

    private DossierEventTypes() {}

    /** The table, in the order of the office's work. */
    public static EventTypes table() {
        return new EventTypes()
                .with("vn.motcua.dossier.submitted.v1", IntakeEvent.DossierSubmitted.class)
                .with("vn.motcua.dossier.accepted.v1", IntakeEvent.DossierAccepted.class)
                .with("vn.motcua.dossier.refused.v1", IntakeEvent.DossierRefused.class)
                .with("vn.motcua.dossier.file-attached.v1", IntakeEvent.FileAttached.class)
                .with("vn.motcua.dossier.result-ready.v1", IntakeEvent.ResultReady.class)
                .with("vn.motcua.dossier.leg-result-returned.v1", IntakeEvent.LegResultReturned.class)
                .with("vn.motcua.dossier.result-returned.v1", IntakeEvent.ResultReturned.class)
                .with("vn.motcua.route.leg-dispatched.v1", RoutingEvent.LegDispatched.class)
                .with("vn.motcua.route.leg-overdue.v1", RoutingEvent.LegOverdue.class)
                .with("vn.motcua.route.completed.v1", RoutingEvent.RouteCompleted.class)
                .with("vn.motcua.route.failed.v1", RoutingEvent.RoutingFailed.class)
                .with("vn.motcua.case.received.v1", DepartmentEvent.CaseReceived.class)
                .with("vn.motcua.case.assigned.v1", DepartmentEvent.CaseAssigned.class)
                .with("vn.motcua.case.submitted.v1", DepartmentEvent.CaseSubmitted.class)
                .with("vn.motcua.case.reworked.v1", DepartmentEvent.CaseReworked.class)
                .with("vn.motcua.case.resolved.v1", DepartmentEvent.CaseResolved.class)
                .with("vn.motcua.notice.failed.v1", NotificationEvent.NoticeFailed.class);
    }
}
