package vn.motcua.standins.zalo;

import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.standins.StandinsSettings;

/** Calls the webhook to say that a message arrived, signed; comes again while nobody takes it. A kill forgets what was not said. */
@Component
class ZaloWebhook {

    private static final Logger log = LoggerFactory.getLogger(ZaloWebhook.class);
    private static final Duration SOON = Duration.ofMillis(200);
    private static final List<Duration> AGAIN =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2));

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final StandinsSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    ZaloWebhook(StandinsSettings settings, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** Says that it arrived, signed with this secret; nobody is called if nobody is to be. */
    void arrived(String appId, String reference, String messageId, String secret) {
        if (!settings.smsReceipts().isBlank()) {
            String now = Long.toString(clock.millis());
            var message = Map.of("delivery_time", now, "msg_id", messageId, "tracking_id", reference);
            var word = Map.of(
                    "event_name", "user_received_message", "app_id", appId, "timestamp", now, "message", message);
            String body = json.writeValueAsString(word);
            later(SOON, () -> call(body, "mac=" + digest(appId + body + now + secret), 0));
        }
    }

    private static void later(Duration delay, Runnable task) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(task);
    }

    /** Zalo counts nothing but 200 as taken; what is refused here is not said again. */
    private void call(String body, String signature, int tries) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.smsReceipts() + "/zalo"))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .header("X-ZEvent-Signature", signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        http.sendAsync(request, BodyHandlers.discarding()).whenComplete((answer, failure) -> {
            int status = failure == null ? answer.statusCode() : 0;
            boolean later = status == 0 || status == 429 || status / 100 == 5;
            if (later && tries < AGAIN.size()) {
                later(AGAIN.get(tries), () -> call(body, signature, tries + 1));
            } else if (status != 200) {
                log.warn("nobody took a word of zalo, last answer {}", status);
            }
        });
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
