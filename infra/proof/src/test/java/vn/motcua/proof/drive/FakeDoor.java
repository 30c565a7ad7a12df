package vn.motcua.proof.drive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A door and an issuer that answer what a test tells them, one answer after the other. */
final class FakeDoor implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<Asked> asked = new ArrayList<>();
    private int tokens;

    FakeDoor() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/oauth2/token", exchange -> write(exchange, 200, token()));
        server.createContext("/api", this::answer);
        server.start();
    }

    /** What is answered next; status 0 breaks the connection. */
    record Answer(int status, String body, String retryAfter) {}

    /** What came. */
    record Asked(String key, String authorization, String body, long nanos) {}

    FakeDoor then(int status, String body, String retryAfter) {
        answers.add(new Answer(status, body, retryAfter));
        return this;
    }

    List<Asked> asked() {
        return asked;
    }

    Settings settings() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Settings.of(url, url, "geheim", 1)
                .with(new Settings.Patience(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(5)));
    }

    private synchronized String token() {
        return "{\"access_token\":\"token-" + ++tokens + "\",\"expires_in\":3600}";
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        asked.add(new Asked(
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                body,
                System.nanoTime()));
        Answer answer = answers.remove();
        if (answer.status() == 0) {
            exchange.close();
            return;
        }
        if (!answer.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
        }
        write(exchange, answer.status(), answer.body());
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
