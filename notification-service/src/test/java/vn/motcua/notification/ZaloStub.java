package vn.motcua.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small real Zalo on loopback: takes whatever has the last access, renews once for each refresh token, misbehaves as told. */
public final class ZaloStub implements AutoCloseable {

    /** What it does with a message. */
    public enum Manner {
        TAKES,
        TAKES_THEN_HANGS_UP,
        KNOWS_NO_SUCH_ACCOUNT,
        HAS_NO_QUOTA,
        WANTS_MONEY,
        DOES_NOT_KNOW
    }

    private final HttpServer server;
    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> renewals = new CopyOnWriteArrayList<>();
    private volatile Manner manner = Manner.TAKES;
    private volatile String access = "none";
    private volatile String renewal;
    private volatile Duration thinking = Duration.ZERO;

    public ZaloStub(String firstRenewal) {
        renewal = firstRenewal;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/message/template", this::message);
        server.createContext("/v4/oa/access_token", this::renew);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.start();
    }

    public void will(Manner next) {
        manner = next;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What it sent on. */
    public List<JsonNode> taken() {
        return taken;
    }

    /** The form and the {@code secret_key} of every renewal that it was asked for. */
    public List<Map<String, String>> renewals() {
        return renewals;
    }

    /** Nobody's access is good any more. */
    public void takesAccessBack() {
        access = "none";
    }

    /** Renews as ever, and says so after this time. */
    public void saysWhatItRenewedAfter(Duration time) {
        thinking = time;
    }

    private void message(HttpExchange exchange) throws IOException {
        JsonNode message =
                JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
        if (!access.equals(exchange.getRequestHeaders().getFirst("access_token"))) {
            reply(exchange, Map.of("error", -124, "message", "Access token invalid"));
            return;
        }
        switch (manner) {
            case TAKES -> reply(exchange, take(message));
            case TAKES_THEN_HANGS_UP -> {
                take(message);
                exchange.close();
            }
            case KNOWS_NO_SUCH_ACCOUNT -> reply(exchange, Map.of("error", -118, "message", "Zalo account not existed"));
            case HAS_NO_QUOTA -> reply(exchange, Map.of("error", -144, "message", "OA has reached the daily quota"));
            case WANTS_MONEY -> reply(exchange, Map.of("error", -115, "message", "Out of quota"));
            case DOES_NOT_KNOW -> reply(exchange, Map.of("error", -100, "message", "Unknown error"));
        }
    }

    private Map<String, Object> take(JsonNode message) {
        taken.add(message);
        Map<String, Object> data = Map.of("msg_id", "m" + taken.size(), "sent_time", "1764500000000");
        return Map.of("error", 0, "message", "Success", "data", data);
    }

    private void renew(HttpExchange exchange) throws IOException {
        Map<String, String> form = new HashMap<>(form(exchange));
        form.put("secret_key", exchange.getRequestHeaders().getFirst("secret_key"));
        Map<String, Object> answer = renewed(form);
        await().pollDelay(thinking).until(() -> true);
        reply(exchange, answer);
    }

    private synchronized Map<String, Object> renewed(Map<String, String> form) {
        renewals.add(form);
        if (!renewal.equals(form.get("refresh_token"))) {
            return Map.of("error", -14014, "error_name", "Invalid refresh token");
        }
        access = "access-" + renewals.size();
        renewal = "renewal-" + renewals.size();
        return Map.of("access_token", access, "refresh_token", renewal, "expires_in", "90000");
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static void reply(HttpExchange exchange, Map<String, Object> answer) throws IOException {
        byte[] body = JsonMapper.shared().writeValueAsBytes(answer);
        exchange.getResponseHeaders().add("Content-Type", "text/json; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
