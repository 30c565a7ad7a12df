package vn.motcua.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway that really runs on ports of its own, with stubs for the four services and the issuer behind it. */
final class Door implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    final StubService intake = new StubService("intake");
    final StubService routing = new StubService("routing");
    final StubService department = new StubService("department");
    final StubService notification = new StubService("notification");
    final TestIssuer issuer = new TestIssuer();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConfigurableApplicationContext gateway;

    private Door(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "server.port", 0,
                "management.server.port", 0,
                "motcua.gateway.farewell", "0s",
                "motcua.services.intake", intake.url(),
                "motcua.services.routing", routing.url(),
                "motcua.services.department", department.url(),
                "motcua.services.notification", notification.url(),
                "motcua.security.issuer", TestIssuer.NAME,
                "motcua.security.jwk-set-uri", issuer.keysUrl()));
        all.putAll(settings);
        gateway = GatewayApplication.run(all);
    }

    static Door open(Map<String, Object> settings) {
        return new Door(settings);
    }

    @Override
    public void close() {
        gateway.close();
    }

    int port() {
        return property("local.server.port");
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, BodyPublishers.ofString(body), headers);
    }

    /** Sends the bytes chunked, without a length. */
    HttpResponse<String> postChunked(String path, InputStream bytes, String... headers) {
        return send("POST", path, BodyPublishers.ofInputStream(() -> bytes), headers);
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        return send(request("http://127.0.0.1:" + port() + path, headers).method(method, body));
    }

    HttpResponse<String> management(String path) {
        return send(request("http://127.0.0.1:" + property("local.management.port") + path));
    }

    HttpResponse<InputStream> stream(String path, String... headers) {
        HttpRequest request =
                request("http://127.0.0.1:" + port() + path, headers).build();
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " " + json(answer).path("code").asString("no code");
    }

    private int property(String name) {
        return gateway.getEnvironment().getRequiredProperty(name, Integer.class);
    }

    private static HttpRequest.Builder request(String uri, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri)).timeout(Duration.ofSeconds(20));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
