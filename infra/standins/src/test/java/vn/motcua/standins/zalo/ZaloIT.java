package vn.motcua.standins.zalo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.motcua.standins.RunningStandins.SECRET;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.standins.RunningStandins;

/** The official account: keys that are good once, messages that it does not recognise, and its word afterwards. */
class ZaloIT {

    @TempDir
    Path directory;

    private record Word(String trackingId, boolean genuine) {}

    private final List<Word> words = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer caller;
    private RunningStandins standins;

    @BeforeEach
    void start() throws IOException {
        caller = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        caller.createContext("/receipts/zalo", this::hear);
        caller.start();
        startStandins();
    }

    private void startStandins() {
        standins = RunningStandins.calling(
                "http://127.0.0.1:" + caller.getAddress().getPort() + "/receipts", directory);
    }

    @AfterEach
    void stop() {
        standins.close();
        caller.stop(0);
        http.close();
    }

    @Test
    void aRefreshTokenIsGoodOnceAndAKillForgetsNothing() {
        JsonNode first = renew(SECRET);
        assertThat(first.path("expires_in").asString()).isEqualTo("90000");
        assertThat(renew(SECRET).path("error").asInt()).isEqualTo(-14014);
        assertThat(send(first, "r1", "84900000001").path("error").asInt()).isZero();

        standins.close();
        startStandins();

        assertThat(send(first, "r1", "84900000001").path("error").asInt()).isZero();
        assertThat(sent("r1").path("accepted").asInt()).isEqualTo(2);
        JsonNode second = renew(first.path("refresh_token").asString());
        assertThat(send(first, "r2", "84900000001").path("error").asInt()).isEqualTo(-124);
        assertThat(send(second, "r2", "84900000001").path("error").asInt()).isZero();
    }

    @Test
    void whatArrivesIsSaidSignedAndALandlineHasNoAccount() {
        JsonNode keys = renew(SECRET);
        assertThat(send(keys, "r1", "84900000001").path("data").path("msg_id").asString())
                .isEqualTo(sent("r1").path("messageId").asString());
        assertThat(send(keys, "r2", "84259388888").path("error").asInt()).isEqualTo(-118);
        assertThat(send(keys, "r3", "0900000001").path("error").asInt()).isEqualTo(-108);

        await().untilAsserted(() -> assertThat(words).containsExactly(new Word("r1", true)));
    }

    @Test
    void itMisbehavesAsTold() {
        JsonNode keys = renew(SECRET);
        standins.post("/zalo/v1/manner", "{\"mode\":\"REFUSE\",\"code\":-144}");
        assertThat(send(keys, "r1", "84900000001").path("error").asInt()).isEqualTo(-144);

        standins.post("/zalo/v1/manner", "{\"mode\":\"ACCEPT_THEN_DROP\",\"code\":0}");
        assertThatThrownBy(() -> send(keys, "r2", "84900000001")).isInstanceOf(UncheckedIOException.class);
        assertThat(sent("r2").path("accepted").asInt()).isEqualTo(1);

        standins.post("/zalo/v1/manner", "{\"mode\":\"FORGED\",\"code\":0}");
        send(keys, "r3", "84900000001");
        await().untilAsserted(() -> assertThat(words).contains(new Word("r3", false), new Word("r3", true)));

        standins.delete("/zalo/v1/manner");
        standins.delete("/zalo/v1/access");
        assertThat(send(keys, "r4", "84900000001").path("error").asInt()).isEqualTo(-124);
        JsonNode next = renew(keys.path("refresh_token").asString());
        assertThat(send(next, "r4", "84900000001").path("error").asInt()).isZero();
    }

    private void hear(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        JsonNode said = JsonMapper.shared().readTree(body);
        String signed = exchange.getRequestHeaders().getFirst("X-ZEvent-Signature");
        String genuine = "mac=" + digest("4100" + body + said.path("timestamp").asString() + SECRET);
        words.add(new Word(said.path("message").path("tracking_id").asString(), genuine.equals(signed)));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private JsonNode renew(String token) {
        return post(HttpRequest.newBuilder(URI.create(standins.url() + "/zalo/v4/oa/access_token"))
                .header("secret_key", SECRET)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("refresh_token=" + token + "&app_id=4100&grant_type=refresh_token")));
    }

    private JsonNode send(JsonNode keys, String reference, String phone) {
        String body = """
                {"phone":"%s","template_id":"1001","template_data":{"ten":"An"},"tracking_id":"%s"}""".formatted(phone, reference);
        return post(HttpRequest.newBuilder(URI.create(standins.url() + "/zalo/message/template"))
                .header("access_token", keys.path("access_token").asString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode post(HttpRequest.Builder request) {
        try {
            return JsonMapper.shared()
                    .readTree(
                            http.send(request.build(), BodyHandlers.ofString()).body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private JsonNode sent(String reference) {
        return standins.get("/zalo/v1/messages?reference=" + reference).path(0);
    }
}
