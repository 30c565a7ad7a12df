package vn.motcua.notification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.TestTokens;

/** Speaks with the service about webhooks. */
record WebhookClient(WebTestClient client) {

    static final String ADMIN = TestTokens.bearer("admin", null, Role.ADMIN);
    static final String PARTNER = TestTokens.bearer("partner.post", Samples.COMMUNE, Role.PARTNER);
    static final String STRANGER = TestTokens.bearer("partner.other", Samples.OTHER, Role.PARTNER);

    WebTestClient.ResponseSpec ask(
            HttpMethod method, String token, String path, @Nullable String body, @Nullable String key) {
        WebTestClient.RequestBodySpec request = client.method(method)
                .uri("/api/webhooks" + path)
                .header("Authorization", token)
                .header("Content-Type", "application/json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return body == null ? request.exchange() : request.bodyValue(body).exchange();
    }

    WebTestClient.ResponseSpec get(String token, String path) {
        return ask(HttpMethod.GET, token, path, null, null);
    }

    WebTestClient.ResponseSpec put(String token, String id, String body) {
        return ask(HttpMethod.PUT, token, "/" + id, body, null);
    }

    WebTestClient.ResponseSpec post(String token, String path, @Nullable String body) {
        return ask(HttpMethod.POST, token, path, body, UUID.randomUUID().toString());
    }

    /** Registers the receiver for all events of the commune, and gives the secret. */
    String registered(String id, String url) {
        return json(put(ADMIN, id, body(1, url))).path("secret").asString();
    }

    void removed(String id) {
        ask(HttpMethod.DELETE, ADMIN, "/" + id, null, UUID.randomUUID().toString());
    }

    List<JsonNode> deliveries(String id) {
        return json(get(PARTNER, "/" + id + "/deliveries"))
                .path("items")
                .valueStream()
                .toList();
    }

    static String body(int version, String url) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of("version", version, "agency", Samples.COMMUNE, "url", url));
    }

    static JsonNode json(WebTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .is2xxSuccessful()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
