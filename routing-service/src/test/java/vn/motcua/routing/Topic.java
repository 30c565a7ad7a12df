package vn.motcua.routing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.platform.testing.ServiceUnderTest;

/** What the other services put on the topic about one dossier, with sequences as their journals count them. */
final class Topic {

    final String dossier = UUID.randomUUID().toString();
    private final ServiceUnderTest service;
    private final Map<String, Long> sequences = new HashMap<>();

    Topic(ServiceUnderTest service) {
        this.service = service;
    }

    CloudEvent<DossierEvent> intake(DossierEvent event) {
        return publish("/intake/" + dossier, event);
    }

    CloudEvent<DossierEvent> department(DepartmentEvent event) {
        return publish("/department/" + dossier + "/" + event.leg(), event);
    }

    /** The same record once more, as an impatient producer would. */
    void again(CloudEvent<DossierEvent> event) {
        service.publish(event, DossierEventTypes.table());
    }

    /** Types of what routing has announced about the dossier, without the common prefix. */
    List<String> announced() {
        return service.published("/routing/" + dossier).stream()
                .map(event -> event.path("type").asString("").replace("vn.motcua.route.", ""))
                .toList();
    }

    JsonNode lastAnnounced() {
        return service.published("/routing/" + dossier).getLast();
    }

    private CloudEvent<DossierEvent> publish(String source, DossierEvent event) {
        CloudEvent<DossierEvent> envelope = new CloudEvent<>(
                "1.0",
                UUID.randomUUID().toString(),
                source,
                DossierEventTypes.table().typeOf(event),
                dossier,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                sequences.merge(source, 1L, Long::sum),
                "correlation-" + dossier,
                null,
                "application/json",
                event);
        service.publish(envelope, DossierEventTypes.table());
        return envelope;
    }
}
