package vn.motcua.notification;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.TestTokens;

/** Reads ledgers through the service's API. */
record LedgerClient(WebTestClient client) {

    static String auditor() {
        return TestTokens.bearer("auditor.khanhhoa", null, Role.AUDITOR);
    }

    WebTestClient.ResponseSpec of(String dossier, String token) {
        return client.get()
                .uri("/api/notices?dossier={dossier}", dossier)
                .header("Authorization", token)
                .exchange();
    }

    /** The notices of a dossier; none while it is not known yet. */
    Stream<JsonNode> lines(String dossier) {
        JsonNode body =
                of(dossier, auditor()).expectBody(JsonNode.class).returnResult().getResponseBody();
        return Objects.requireNonNull(body).path("items").valueStream();
    }

    /** What waits in vain about a dossier. */
    List<JsonNode> waits(String dossier, String token) {
        JsonNode body = client.get()
                .uri("/api/incidents?dossier={dossier}", dossier)
                .header("Authorization", token)
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(body).path("items").valueStream().toList();
    }

    WebTestClient.ResponseSpec told(String dossier, String token) {
        return client.post()
                .uri("/api/notices/{dossier}/told", dossier)
                .header("Authorization", token)
                .header("Idempotency-Key", dossier)
                .header("Content-Type", "application/json")
                .bodyValue("{\"how\":\"gọi điện thoại\"}")
                .exchange();
    }

    WebTestClient.ResponseSpec resend(String dossier, String notice, String token, String key) {
        return client.post()
                .uri("/api/notices/{dossier}/{notice}/resend", dossier, notice)
                .header("Authorization", token)
                .header("Idempotency-Key", key)
                .exchange();
    }

    Set<String> references(String dossier) {
        return lines(dossier).map(line -> line.path("id").asString()).collect(Collectors.toSet());
    }

    static void refused(WebTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
