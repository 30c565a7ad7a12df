package vn.motcua.department;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.ServiceUnderTest;
import vn.motcua.platform.testing.TestTokens;

/** One dossier as routing and the desk announce it, and the people of the agency who work on it over HTTP. */
final class Office {

    static final String OFFICER = TestTokens.bearer("officer", Samples.AGENCY, Role.OFFICER);
    static final String HEAD = TestTokens.bearer("head", Samples.AGENCY, Role.HEAD);
    static final String STRANGER = TestTokens.bearer("head2", Samples.OTHER_AGENCY, Role.HEAD);

    final String dossier = UUID.randomUUID().toString();
    private final ServiceUnderTest service;
    private final Map<String, Long> sequences = new HashMap<>();

    Office(ServiceUnderTest service) {
        this.service = service;
    }

    /** Announces an event as its owner would, routing or the desk. */
    CloudEvent<DossierEvent> announced(DossierEvent event) {
        String source = (event instanceof IntakeEvent ? "/intake/" : "/routing/") + dossier;
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
        again(envelope);
        return envelope;
    }

    void again(CloudEvent<DossierEvent> envelope) {
        service.publish(envelope, DossierEventTypes.table());
    }

    String id(String leg) {
        return dossier + "~" + leg;
    }

    WebTestClient.ResponseSpec get(String path, String bearer) {
        return service.client().get().uri(path).header("Authorization", bearer).exchange();
    }

    WebTestClient.ResponseSpec post(String leg, String command, String bearer, @Nullable String body) {
        return post(leg, command, bearer, UUID.randomUUID().toString(), body);
    }

    WebTestClient.ResponseSpec post(String leg, String command, String bearer, String key, @Nullable String body) {
        return send("/api/cases/" + id(leg) + "/" + command, bearer, key, body);
    }

    WebTestClient.ResponseSpec send(String path, String bearer, String key, @Nullable String body) {
        WebTestClient.RequestBodySpec request = service.client()
                .post()
                .uri(path)
                .header("Authorization", bearer)
                .header("Idempotency-Key", key);
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange();
    }

    /** Receipt and claim. */
    void assigned(String leg) {
        post(leg, "receipt", OFFICER, null).expectStatus().isOk();
        post(leg, "assignment", OFFICER, "{\"assignee\":\"officer\"}")
                .expectStatus()
                .isOk();
    }

    /** Receipt, claim and draft. */
    void submitted(String leg) {
        assigned(leg);
        post(leg, "submission", OFFICER, "{\"proposal\":\"GRANT\",\"draft\":\"Đủ điều kiện\"}")
                .expectStatus()
                .isOk();
    }

    /** Waits until the case is there and stands so. */
    void arrived(String leg, String status) {
        Awaitility.await()
                .untilAsserted(() -> get("/api/cases/" + id(leg), OFFICER)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.status")
                        .isEqualTo(status));
    }

    /** Types of what the case has announced. */
    List<String> types(String leg) {
        return announcements(leg).stream()
                .map(event -> event.path("type").asString(""))
                .toList();
    }

    /** What the case has announced. */
    List<JsonNode> announcements(String leg) {
        return service.published("/department/" + dossier + "/" + leg);
    }
}
