package vn.motcua.intake.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackingTest {

    private static final String ID = "3f8a1c52-7c1e-8d2a-9b0e-0123456789ab";
    private static final Instant NOW = Instant.parse("2026-11-20T01:40:00Z");

    private final Signatures signatures = new Signatures("a-key-that-is-long-enough-for-this-test");
    private final TrackingSecrets secrets = new TrackingSecrets(signatures);

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn A,Ng*** V** A",
        "  Trần   Thị Bích  ,T*** T** B***",
        "Lê An,L* A*",
        "Nguyễn Thị Nguyệt,Ng*** T** Ng***"
    })
    void namesAreMasked(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @Test
    void aSecretHasTenCharactersAndBelongsToOneDossier() {
        String secret = secrets.of(ID);
        assertThat(secret).matches("[0-9A-HJKMNP-TV-Z]{10}").isEqualTo(secrets.of(ID));
        assertThat(secrets.matches(ID, " " + secret.toLowerCase(java.util.Locale.ROOT)))
                .isTrue();
        assertThat(secrets.matches(ID.replace('a', 'b'), secret)).isFalse();
        assertThat(secrets.matches(ID, "0000000000")).isFalse();
        assertThat(secrets.matches(ID, "")).isFalse();
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new Signatures("short")).hasMessageContaining("motcua.tracking.secret-key");
    }

    @Test
    void aTokenOpensItsDossierForTwoHours() {
        String token = tokens(NOW).issue(ID);
        assertThat(tokens(NOW.plus(Duration.ofMinutes(119))).dossierOf(token)).isEqualTo(ID);
        assertInvalid(NOW.plus(Duration.ofHours(2)), token);
        assertThat(token).doesNotContain("Nguy");
    }

    @Test
    void aChangedTokenIsRefused() {
        String token = tokens(NOW).issue(ID);
        assertInvalid(NOW, token.replace("3f8a", "3f8b"));
        assertInvalid(NOW, token.substring(0, token.length() - 1));
        assertInvalid(NOW, "x");
        assertInvalid(NOW, "");
        TrackingTokens foreign =
                new TrackingTokens(new Signatures("another-key-of-thirty-two-characters"), Clock.systemUTC());
        assertInvalid(NOW, foreign.issue(ID));
    }

    private void assertInvalid(Instant at, String token) {
        assertThatThrownBy(() -> tokens(at).dossierOf(token)).isInstanceOf(TrackingTokenInvalid.class);
    }

    private TrackingTokens tokens(Instant at) {
        return new TrackingTokens(signatures, Clock.fixed(at, ZoneOffset.UTC));
    }
}
