package vn.motcua.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform's HTTP interface as a client uses it: tokens from the issuer, everything else through the gateway. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final String gateway;
    private final String standins;
    private final String secret;

    Api(String gateway, String standins, String secret) {
        this.gateway = gateway;
        this.standins = standins;
        this.secret = secret;
    }

    /** An answer: status and body; the body is a missing node if it is no JSON. */
    record Answer(int status, JsonNode body) {

        boolean ok() {
            return status >= 200 && status < 300;
        }
    }

    /** The user's bearer token. */
    String token(String user) {
        return tokens.computeIfAbsent(user, this::fetchToken);
    }

    private String fetchToken(String user) {
        HttpRequest request = TokenRequest.of(standins, user, secret).build();
        Answer answer = send(request);
        if (!answer.ok()) {
            throw new IllegalArgumentException("no token for " + user + "; ./motcua users lists who there is");
        }
        return answer.body().path("access_token").asString();
    }

    /** A POST with a fresh idempotency key; a null user is nobody. */
    Answer post(@Nullable String user, String path, Object body) {
        return post(user, path, body, UUID.randomUUID().toString());
    }

    /** A POST with a given idempotency key. */
    Answer post(@Nullable String user, String path, Object body, String key) {
        String json = body instanceof String text ? text : JSON.writeValueAsString(body);
        return send(request(user, gateway + path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** A PUT with a fresh idempotency key. */
    Answer put(String user, String path, Object body) {
        return send(request(user, gateway + path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** A GET through the gateway. */
    Answer get(@Nullable String user, String path) {
        return send(request(user, gateway + path).GET().build());
    }

    /** What the stand-ins received for a phone ({@code /sms/v1/messages}) or an address ({@code /mail/v1/messages}). */
    JsonNode received(String list, String to) {
        return shown(list + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }

    /** What the stand-ins show. */
    JsonNode shown(String path) {
        return send(request(null, standins + path).GET().build()).body();
    }

    /** Tells the stand-ins something. */
    Answer tell(String path, Object body) {
        return send(request(null, standins + path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** Where something listens at the stand-ins. */
    String atStandins(String path) {
        return standins + path;
    }

    private HttpRequest.Builder request(@Nullable String user, String url) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20));
        return user == null ? request : request.header("Authorization", "Bearer " + token(user));
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") ? JSON.readTree(response.body()) : JSON.missingNode();
            return new Answer(response.statusCode(), body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
