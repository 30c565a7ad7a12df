package vn.motcua.notification.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the example that implementations of Standard Webhooks share. */
class WebhookSignatureTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
    private static final String SIGNED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void itIsWhatTheSpecificationsExampleHas() {
        assertThat(WebhookSignature.of(List.of(SECRET), ID, AT, BODY)).isEqualTo(SIGNED);
    }

    @Test
    void eachSecretSignsForItself() {
        String other = WebhookSignature.of(List.of(OTHER), ID, AT, BODY);

        assertThat(WebhookSignature.of(List.of(OTHER, SECRET), ID, AT, BODY)).isEqualTo(other + " " + SIGNED);
        assertThat(other).startsWith("v1,").isNotEqualTo(SIGNED);
    }

    @Test
    void anotherIdSecondOrBodyIsAnotherSignature() {
        List<String> secrets = List.of(SECRET);

        assertThat(List.of(
                        WebhookSignature.of(secrets, "msg_1", AT, BODY),
                        WebhookSignature.of(secrets, ID, AT.plusSeconds(1), BODY),
                        WebhookSignature.of(secrets, ID, AT, "{}".getBytes(UTF_8))))
                .doesNotContain(SIGNED)
                .doesNotHaveDuplicates();
    }
}
