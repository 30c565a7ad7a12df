package vn.motcua.standins.sms;

import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.standins.StandinsSettings;

/** Calls back to say what became of a message, signed; comes again while nobody takes it. A kill forgets what was not said yet. */
@Component
class ReceiptCalls {

    private static final Logger log = LoggerFactory.getLogger(ReceiptCalls.class);
    /** When somebody who is away is told again. */
    static final List<Duration> AGAIN =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2));

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final StandinsSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    ReceiptCalls(StandinsSettings settings, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** What is said of a message; {@code error} is empty if there is none. */
    record Word(String reference, String status, String at, String error) {}

    /** Says it after so long, signed with this secret; nobody is called if nobody is to be. */
    void say(String provider, Word word, String secret, Duration delay) {
        if (!settings.smsReceipts().isBlank()) {
            later(delay, () -> call(provider, json.writeValueAsString(word), secret, 0));
        }
    }

    static void later(Duration delay, Runnable task) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(task);
    }

    private void call(String provider, String body, String secret, int tries) {
        long second = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.smsReceipts() + "/sms-" + provider))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .header("X-Signature", "t=" + second + ",v1=" + signed(second + "." + body, secret))
                .POST(BodyPublishers.ofString(body))
                .build();
        http.sendAsync(request, BodyHandlers.discarding()).whenComplete((answer, failure) -> {
            int status = failure == null ? answer.statusCode() : 0;
            boolean later = status == 0 || status == 429 || status / 100 == 5;
            if (later && tries < AGAIN.size()) {
                later(AGAIN.get(tries), () -> call(provider, body, secret, tries + 1));
            } else if (status / 100 != 2) {
                log.warn("nobody took a receipt of provider {}, last answer {}", provider, status);
            }
        });
    }

    private static String signed(String text, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
