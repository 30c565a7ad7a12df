package vn.motcua.standins.zalo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.standins.CallBacks;

/** Calls the webhook to say that a message arrived, signed once. */
@Component
class ZaloWebhook {

    private static final Duration SOON = Duration.ofMillis(200);
    private static final int THANKS = 200;

    private final CallBacks calls;
    private final JsonMapper json;
    private final Clock clock;

    ZaloWebhook(CallBacks calls, JsonMapper json, Clock clock) {
        this.calls = calls;
        this.json = json;
        this.clock = clock;
    }

    /** Says that it arrived, signed with this secret. Zalo counts nothing but 200 as taken. */
    void arrived(String appId, String reference, String messageId, String secret) {
        String now = Long.toString(clock.millis());
        var message = Map.of("delivery_time", now, "msg_id", messageId, "tracking_id", reference);
        var word = Map.of("event_name", "user_received_message", "app_id", appId, "timestamp", now, "message", message);
        String body = json.writeValueAsString(word);
        String signature = "mac=" + digest(appId + body + now + secret);
        calls.say(
                new CallBacks.Word("zalo", body, "X-ZEvent-Signature", () -> signature, status -> status == THANKS),
                SOON);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
