package vn.motcua.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner's receiver on loopback, which keeps what came and misbehaves as told. */
public final class PartnerStub implements AutoCloseable {

    /** What it does with a message. */
    public enum Manner {
        TAKES,
        FAILS,
        REFUSES,
        IS_BUSY,
        IS_GONE,
        SENDS_ELSEWHERE,
        TAKES_THEN_DROPS,
        ANSWERS_WITHOUT_END,
        NEVER_ANSWERS
    }

    /** What came, as it came. */
    public record Received(String id, String timestamp, String signature, String body) {

        /** As the specification has receivers check it; written anew here, so that both sides cannot be wrong alike. */
        public boolean isSignedWith(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                byte[] expected = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
                return Arrays.asList(signature.split(" "))
                        .contains("v1," + Base64.getEncoder().encodeToString(expected));
            } catch (GeneralSecurityException absent) {
                throw new IllegalStateException(absent);
            }
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Manner manner = Manner.TAKES;
    private volatile String retryAfter = "7";

    public PartnerStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/hook", this::answer);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.start();
    }

    public void will(Manner next) {
        manner = next;
    }

    /** It is busy until then, as a header says it. */
    public void isBusy(String until) {
        manner = Manner.IS_BUSY;
        retryAfter = until;
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/hook";
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Everything that came, also more than once. */
    public List<Received> received() {
        return received;
    }

    private void answer(HttpExchange exchange) throws IOException {
        received.add(new Received(
                header(exchange, "webhook-id"),
                header(exchange, "webhook-timestamp"),
                header(exchange, "webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        switch (manner) {
            case TAKES -> reply(exchange, 204);
            case FAILS -> reply(exchange, 503);
            case REFUSES -> reply(exchange, 400);
            case IS_GONE -> reply(exchange, 410);
            case IS_BUSY -> replyWith(exchange, "Retry-After", retryAfter, 429);
            case SENDS_ELSEWHERE -> replyWith(exchange, "Location", "/hook", 307);
            case TAKES_THEN_DROPS -> exchange.close();
            case ANSWERS_WITHOUT_END -> endless(exchange);
            case NEVER_ANSWERS -> waitForTheEnd();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    private static void replyWith(HttpExchange exchange, String header, String value, int status) throws IOException {
        exchange.getResponseHeaders().add(header, value);
        reply(exchange, status);
    }

    private static void reply(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** Until the other side hangs up. */
    private void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] more = new byte[1_024];
        try (OutputStream body = exchange.getResponseBody()) {
            while (closing.getCount() > 0) {
                body.write(more);
                body.flush();
            }
        }
    }

    private void waitForTheEnd() {
        try {
            closing.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
