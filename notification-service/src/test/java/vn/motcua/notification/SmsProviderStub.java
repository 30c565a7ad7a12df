package vn.motcua.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small real SMS provider on loopback: sends each reference once and misbehaves as told. */
public final class SmsProviderStub implements AutoCloseable {

    /** What it does with a message. */
    public enum Manner {
        TAKES,
        FAILS,
        REFUSES,
        DENIES,
        TAKES_THEN_DROPS,
        NEVER_ANSWERS
    }

    private final HttpServer server;
    private final List<JsonNode> sent = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Manner manner = Manner.TAKES;

    public SmsProviderStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/v1/messages", this::answer);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.start();
    }

    public void will(Manner next) {
        manner = next;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What it sent on, each reference once. */
    public List<JsonNode> sent() {
        return sent;
    }

    /** The {@code X-Api-Key} of every call. */
    public List<String> keys() {
        return keys;
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode message =
                JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
        keys.add(exchange.getRequestHeaders().getFirst("X-Api-Key"));
        switch (manner) {
            case TAKES -> reply(exchange, take(message) ? 202 : 200);
            case FAILS -> reply(exchange, 503);
            case REFUSES -> reply(exchange, 400);
            case DENIES -> reply(exchange, 401);
            case TAKES_THEN_DROPS -> {
                take(message);
                exchange.close();
            }
            case NEVER_ANSWERS -> waitForTheEnd();
        }
    }

    private synchronized boolean take(JsonNode message) {
        String reference = message.path("reference").asString();
        boolean first = sent.stream()
                .noneMatch(known -> known.path("reference").asString().equals(reference));
        if (first) {
            sent.add(message);
        }
        return first;
    }

    private void waitForTheEnd() {
        try {
            closing.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(HttpExchange exchange, int status) throws IOException {
        byte[] body = JsonMapper.shared().writeValueAsBytes(Map.of("providerId", "1"));
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
