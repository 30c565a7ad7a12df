package vn.motcua.notification;

import java.util.Map;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseResolved;
import vn.motcua.contracts.dossier.IntakeEvent.DossierAccepted;
import vn.motcua.contracts.dossier.IntakeEvent.DossierRefused;
import vn.motcua.contracts.dossier.IntakeEvent.DossierSubmitted;
import vn.motcua.contracts.dossier.IntakeEvent.ResultReady;
import vn.motcua.contracts.dossier.IntakeEvent.ResultReturned;
import vn.motcua.contracts.dossier.RoutingEvent.LegDispatched;
import vn.motcua.contracts.dossier.RoutingEvent.LegOverdue;

/**
 * What rules and texts may use of an event.
 *
 * @param told facts by name; what no text tells is left out
 * @param agency whom it involves; empty if nobody new
 */
record EventFacts(Map<String, String> told, String agency) {

    static EventFacts of(Event event) {
        return switch (event) {
            case DossierSubmitted e ->
                at(e.desk(), Map.of("channel", e.channel().name()));
            case DossierAccepted e ->
                at(e.desk(), Map.of("code", e.code(), "dueAt", e.dueAt().toString()));
            case DossierRefused e -> at(e.desk(), Map.of("reasonCode", e.reasonCode()));
            case ResultReady e -> at(e.desk(), Map.of("outcome", e.outcome().name()));
            case ResultReturned e -> at("", Map.of("method", e.method().name()));
            case CaseResolved e -> at(e.agency(), resolved(e));
            case DepartmentEvent e -> at(e.agency(), Map.of());
            case LegDispatched e -> at(e.agency(), Map.of());
            case LegOverdue e -> at(e.agency(), Map.of());
            default -> at("", Map.of());
        };
    }

    private static EventFacts at(String agency, Map<String, String> told) {
        return new EventFacts(told, agency);
    }

    private static Map<String, String> resolved(CaseResolved e) {
        return Map.of(
                "leg", e.leg(),
                "agency", e.agency(),
                "result", e.result().name(),
                "resultRef", e.resultRef(),
                "reasonCode", e.reasonCode());
    }
}
