package vn.motcua.notification;

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

    Set<String> references(String dossier) {
        return lines(dossier).map(line -> line.path("id").asString()).collect(Collectors.toSet());
    }
}
