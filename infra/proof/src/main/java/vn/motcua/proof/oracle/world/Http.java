package vn.motcua.proof.oracle.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.demo.TokenRequest;

/** The gateway and the stand-ins over HTTP. */
final class Http implements Door, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int TRIES = 40;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final String gateway;
    private final String standins;
    private final String secret;

    Http(String gateway, String standins, String secret) {
        this.gateway = gateway;
        this.standins = standins;
        this.secret = secret;
    }

    @Override
    public List<User> users() {
        List<User> users = new ArrayList<>();
        for (JsonNode user : read("/users")) {
            List<String> roles =
                    user.path("roles").valueStream().map(JsonNode::asString).toList();
            users.add(new User(
                    user.path("user").asString(), roles, user.path("agency").asString(null)));
        }
        return users;
    }

    @Override
    public Reply get(User user, String path) {
        String token = tokens.computeIfAbsent(user.user(), this::fetchToken);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(gateway + path)).header("Authorization", "Bearer " + token);
        Reply reply = send(request);
        for (int tries = 1; tries < TRIES && isTryAgain(reply); tries++) {
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, PAUSE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            reply = send(request);
        }
        return reply;
    }

    /** The door limits how often one may come; that says nothing about whether one may. */
    private static boolean isTryAgain(Reply reply) {
        return reply.status() == 429 || reply.status() >= 502 && reply.status() <= 504;
    }

    /** What the providers took; what went to a message centre by what was remembered of it, and letters as the store has them. */
    Delivered delivered(CentreMessages submitted, List<String> letters) {
        List<Delivered.Sms> byPhone = new ArrayList<>(all("/zalo/v1/messages", Delivered.Sms.class));
        all("/sms/v1/messages", CentreMessages.Taken.class).forEach(taken -> byPhone.add(submitted.named(taken)));
        return new Delivered(byPhone, all("/mail/v1/messages", Delivered.Mail.class), letters);
    }

    /** There may be hundreds of thousands with their texts: only what is asked of each is kept. */
    private <T> List<T> all(String path, Class<T> type) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(standins + path))
                .timeout(TIMEOUT)
                .build();
        try (InputStream body =
                http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
            return JSON.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .<T>readValues(body)
                    .readAll();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private JsonNode read(String path) {
        Reply reply = send(HttpRequest.newBuilder(URI.create(standins + path)));
        if (reply.status() != 200) {
            throw new IllegalStateException("the stand-ins answered " + reply.status() + " to " + path);
        }
        return reply.body();
    }

    private String fetchToken(String user) {
        Reply reply = send(TokenRequest.of(standins, user, secret));
        if (reply.status() != 200) {
            throw new IllegalStateException("no token for " + user + ": " + reply.status());
        }
        return reply.body().path("access_token").asString();
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") ? JSON.readTree(response.body()) : JSON.missingNode();
            return new Reply(response.statusCode(), body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
