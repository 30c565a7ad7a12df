package vn.motcua.standins.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.standins.RunningStandins.API_KEY;
import static vn.motcua.standins.RunningStandins.SECRET;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.standins.RunningStandins;

/** The providers say what became of messages, signed, in every manner that a caller must survive. */
class ReceiptIT {

    @TempDir
    Path directory;

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger away = new AtomicInteger();
    private HttpServer caller;
    private RunningStandins standins;

    private record Call(String path, String status, boolean genuine) {}

    @BeforeEach
    void start() throws IOException {
        caller = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        caller.createContext("/receipts", this::answer);
        caller.start();
        standins = RunningStandins.calling(
                "http://127.0.0.1:" + caller.getAddress().getPort() + "/receipts", directory);
    }

    @AfterEach
    void stop() {
        standins.close();
        caller.stop(0);
    }

    @Test
    void whatWasSentIsSaidToBeDeliveredAndARepeatIsNot() {
        send("0900000001");
        send("0900000001");

        awaitCalls(new Call("/receipts/sms-second", "DELIVERED", true));
    }

    @Test
    void aLandlineTakesNoSms() {
        send("0259388888");

        awaitCalls(new Call("/receipts/sms-second", "UNDELIVERABLE", true));
    }

    @Test
    void aCallerThatIsAwayIsCalledAgain() {
        away.set(1);
        send("0900000001");

        awaitCalls(new Call("/receipts/sms-second", "DELIVERED", true));
        assertThat(away).hasNegativeValue();
    }

    @Test
    void everyMannerIsAsItIsTold() {
        Call delivered = new Call("/receipts/sms-second", "DELIVERED", true);

        manner("TWICE");
        awaitCalls(delivered, delivered);
        manner("DISORDERED");
        awaitCalls(delivered, new Call("/receipts/sms-second", "EXPIRED", true));
        manner("FORGED");
        awaitCalls(new Call("/receipts/sms-second", "UNDELIVERABLE", false), delivered);
    }

    private void manner(String mode) {
        calls.clear();
        standins.post("/sms/v1/receipts", "{\"mode\":\"" + mode + "\",\"delayMillis\":50}");
        assertThat(standins.postSms("second", API_KEY, mode, "Xong.").statusCode())
                .isEqualTo(202);
    }

    private void awaitCalls(Call... expected) {
        await().untilAsserted(() -> assertThat(calls).containsExactly(expected));
    }

    private void send(String to) {
        assertThat(standins.postSms("second", API_KEY, "ref", to, "Xong.").statusCode())
                .isIn(200, 202);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (away.getAndDecrement() > 0) {
            exchange.sendResponseHeaders(503, -1);
        } else {
            var signature = exchange.getRequestHeaders().getFirst("X-Signature");
            var status = JsonMapper.shared().readTree(body).path("status").asString();
            calls.add(new Call(exchange.getRequestURI().getPath(), status, isGenuine(signature, body)));
            exchange.sendResponseHeaders(204, -1);
        }
        exchange.close();
    }

    private static boolean isGenuine(String signature, String body) {
        try {
            var second = signature.substring(2, signature.indexOf(','));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var digest = mac.doFinal((second + "." + body).getBytes(StandardCharsets.UTF_8));
            return signature.equals("t=" + second + ",v1=" + HexFormat.of().formatHex(digest));
        } catch (java.security.GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
