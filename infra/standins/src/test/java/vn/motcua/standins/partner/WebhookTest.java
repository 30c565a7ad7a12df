package vn.motcua.standins.partner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the example that implementations of Standard Webhooks share. */
class WebhookTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String SIGNED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);

    @ParameterizedTest
    @CsvSource({"PT0S, true", "PT5M, true", "PT-5M, true", "PT5M1S, false", "PT-5M-1S, false"})
    void theExampleIsGenuineForFiveMinutes(Duration later, boolean genuine) {
        assertThat(example("1614265330", SIGNED).isGenuine(SECRET, AT.plus(later)))
                .isEqualTo(genuine);
    }

    @Test
    void anotherSecretSecondOrSignatureIsNot() {
        assertThat(example("1614265330", SIGNED).isGenuine("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD", AT))
                .isFalse();
        assertThat(example("1614265331", SIGNED).isGenuine(SECRET, AT)).isFalse();
        assertThat(example("soon", SIGNED).isGenuine(SECRET, AT)).isFalse();
        assertThat(example("1614265330", SIGNED.replace("g0", "G0")).isGenuine(SECRET, AT))
                .isFalse();
        assertThat(example("1614265330", SIGNED).isGenuine("", AT)).isFalse();
    }

    private static Webhook example(String second, String signatures) {
        return new Webhook(
                "msg_p5jXN8AQM9LWM0D4loKWxJek", second, signatures, "{\"test\": 2432232314}".getBytes(UTF_8));
    }
}
