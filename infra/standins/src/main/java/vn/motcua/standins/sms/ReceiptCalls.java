package vn.motcua.standins.sms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.standins.CallBacks;

/** Says what became of a message as providers with HTTP do: each call is signed when it is made. */
@Component
class ReceiptCalls {

    private final CallBacks calls;
    private final JsonMapper json;
    private final Clock clock;

    ReceiptCalls(CallBacks calls, JsonMapper json, Clock clock) {
        this.calls = calls;
        this.json = json;
        this.clock = clock;
    }

    /** What is said of a message; {@code error} is empty if there is none. */
    record Word(String reference, String status, String at, String error) {}

    /** Says it after so long, signed with this secret. */
    void say(String provider, Word word, String secret, Duration delay) {
        String body = json.writeValueAsString(word);
        calls.say(
                new CallBacks.Word(
                        "sms-" + provider,
                        body,
                        "X-Signature",
                        () -> signature(body, secret),
                        status -> status / 100 == 2),
                delay);
    }

    private String signature(String body, String secret) {
        long second = clock.instant().getEpochSecond();
        return "t=" + second + ",v1=" + signed(second + "." + body, secret);
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
}
