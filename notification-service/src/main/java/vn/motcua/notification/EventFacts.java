package vn.motcua.notification;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseResolved;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseWaitOpened;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.contracts.dossier.RoutingEvent.LegDispatched;
import vn.motcua.contracts.dossier.RoutingEvent.LegOverdue;
import vn.motcua.contracts.dossier.RoutingEvent.LegReceiptOverdue;
import vn.motcua.contracts.dossier.RoutingEvent.LegRerouted;

/**
 * What rules and texts may use of an event.
 *
 * @param told facts by name; what no text tells is left out
 * @param agencies codes of those whom it is about; none if it is about nobody new
 */
record EventFacts(Map<String, String> told, List<String> agencies) {
    EventFacts {
        told = Map.copyOf(told);
        agencies = agencies.stream().distinct().toList();
    }

    static EventFacts of(Event event) {
        return switch (event) {
            case IntakeEvent e -> IntakeFacts.of(e);
            case CaseResolved e -> at(e.agency(), resolved(e));
            case CaseWaitOpened e -> at(e.agency(), waiting(e));
            case DepartmentEvent e -> at(e.agency(), leg(e.leg(), e.agency()));
            case LegDispatched e -> at(e.agency(), dispatched(e));
            case LegRerouted e -> at(e.to(), rerouted(e));
            case LegReceiptOverdue e -> at(e.agency(), leg(e.leg(), e.agency(), e.dueAt()));
            case LegOverdue e -> at(e.agency(), leg(e.leg(), e.agency(), e.dueAt()));
            default -> at("", Map.of());
        };
    }

    static EventFacts at(String agency, Map<String, String> told) {
        return new EventFacts(told, agency.isEmpty() ? List.of() : List.of(agency));
    }

    /** These facts, and more of them. */
    EventFacts and(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(told);
        all.putAll(more);
        return new EventFacts(all, agencies);
    }

    private static Map<String, String> dispatched(LegDispatched e) {
        return Map.of(
                "leg", e.leg(),
                "agency", e.agency(),
                "former", Objects.requireNonNullElse(e.from(), ""),
                "dueAt", e.dueAt().toString());
    }

    private static Map<String, String> leg(String leg, String agency) {
        return Map.of("leg", leg, "agency", agency);
    }

    private static Map<String, String> leg(String leg, String agency, Instant dueAt) {
        return Map.of("leg", leg, "agency", agency, "dueAt", dueAt.toString());
    }

    private static Map<String, String> resolved(CaseResolved e) {
        return Map.of(
                "leg", e.leg(),
                "agency", e.agency(),
                "result", e.result().name(),
                "resultRef", e.resultRef(),
                "reasonCode", e.reasonCode());
    }

    private static Map<String, String> waiting(CaseWaitOpened e) {
        return Map.of(
                "leg", e.leg(),
                "agency", e.agency(),
                "awaited", e.awaited(),
                "dueAt", e.dueAt().toString());
    }

    /** An orphan leg that gets its first agency has not changed hands. */
    private static Map<String, String> rerouted(LegRerouted e) {
        boolean changed = !e.from().isEmpty() && !e.from().equals(e.to());
        return Map.of(
                "leg", e.leg(),
                "agency", e.to(),
                "former", e.from(),
                "cause", e.cause().name(),
                "changed", String.valueOf(changed),
                "dueAt", e.dueAt().toString());
    }
}
