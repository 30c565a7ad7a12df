package vn.motcua.notification.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.notification.signing.Signature.Trust;

class SignatureTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final byte[] BODY = "Hồ sơ".getBytes(UTF_8);
    private static final String SECRET = "secret";

    private final String written = Signature.of(BODY, SECRET, NOW);

    /** As {@code printf '%s.%s' 1795140000 'Hồ sơ' | openssl dgst -sha256 -hmac secret} says. */
    @Test
    void itIsWhatAnybodyElseWouldSign() {
        assertThat(written)
                .isEqualTo("t=1795140000,v1=3bec2f4035db2f5868eb5cc138a6b2e76a96d85ef57160473ea4303ff0d34794");
    }

    @Test
    void aGenuineOneIsBelievedForFiveMinutesBeforeAndAfter() {
        Duration limit = Duration.ofMinutes(5);

        assertThat(trust(NOW.plus(limit))).isEqualTo(Trust.GENUINE);
        assertThat(trust(NOW.minus(limit))).isEqualTo(Trust.GENUINE);
        assertThat(trust(NOW.plus(limit).plusSeconds(1))).isEqualTo(Trust.STALE);
        assertThat(trust(NOW.minus(limit).minusSeconds(1))).isEqualTo(Trust.STALE);
    }

    @Test
    void anotherBodySecretOrSecondIsAForgery() {
        assertThat(Signature.trust(written, "Hồ".getBytes(UTF_8), SECRET, NOW)).isEqualTo(Trust.FORGED);
        assertThat(Signature.trust(written, BODY, "guess", NOW)).isEqualTo(Trust.FORGED);
        assertThat(Signature.trust(written.replace("t=1795140000", "t=1795140001"), BODY, SECRET, NOW))
                .isEqualTo(Trust.FORGED);
    }

    @Test
    void nobodysSecretSignsNothing() {
        assertThat(Signature.trust(written, BODY, "", NOW)).isEqualTo(Trust.FORGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1=00", "t=,v1=", "t=1795140000", "t=-1,v1=00", "t=999999999999,v1=zz"})
    void whatIsNoSignatureIsAForgery(String other) {
        assertThat(Signature.trust(other, BODY, SECRET, NOW)).isEqualTo(Trust.FORGED);
    }

    private Trust trust(Instant now) {
        return Signature.trust(written, BODY, SECRET, now);
    }
}
