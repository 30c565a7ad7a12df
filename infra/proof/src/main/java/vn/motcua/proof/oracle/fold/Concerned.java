package vn.motcua.proof.oracle.fold;

import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.contracts.dossier.RoutingEvent;

/** Which leg an event is about. */
public final class Concerned {

    private Concerned() {}

    /** Code of the leg; empty for the whole. */
    public static String leg(@Nullable DossierEvent event) {
        return switch (event) {
            case DepartmentEvent it -> it.leg();
            case RoutingEvent it -> ofRoute(it);
            case IntakeEvent.SupplementRequested it -> it.leg();
            case IntakeEvent.SupplementReceived it -> it.leg();
            case IntakeEvent.SupplementExpired it -> it.leg();
            case IntakeEvent.ConfirmationGiven it -> it.leg();
            case null, default -> "";
        };
    }

    private static String ofRoute(RoutingEvent event) {
        return switch (event) {
            case RoutingEvent.LegDispatched it -> it.leg();
            case RoutingEvent.LegRerouted it -> it.leg();
            case RoutingEvent.LegReceiptOverdue it -> it.leg();
            case RoutingEvent.LegOverdue it -> it.leg();
            case RoutingEvent.LegDueChanged it -> it.leg();
            case RoutingEvent.LegCancelled it -> it.leg();
            case RoutingEvent.LegReopened it -> it.leg();
            case RoutingEvent.RoutingFailed it -> it.leg();
            case RoutingEvent.RouteCompleted _, RoutingEvent.RouteStopped _ -> "";
        };
    }
}
