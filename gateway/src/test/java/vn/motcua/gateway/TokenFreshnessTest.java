package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

class TokenFreshnessTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final TokenFreshness freshness = new TokenFreshness(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aFreshTokenPasses() {
        assertThat(freshness
                        .validate(token().expiresAt(NOW.plusSeconds(1)).build())
                        .hasErrors())
                .isFalse();
    }

    @Test
    void aMinuteTooLateIsForgiven() {
        assertThat(freshness
                        .validate(token().expiresAt(NOW.minusSeconds(60)).build())
                        .hasErrors())
                .isFalse();
    }

    @Test
    void afterThatItHasExpired() {
        assertThat(code(freshness.validate(
                        token().expiresAt(NOW.minusSeconds(61)).build())))
                .isEqualTo(TokenFreshness.EXPIRED);
    }

    @Test
    void aTokenForEverIsWrong() {
        assertThat(code(freshness.validate(token().build()))).isEqualTo("invalid_token");
    }

    @Test
    void aTokenOfTomorrowIsWrong() {
        Jwt tomorrow = token().notBefore(NOW.plusSeconds(86_400))
                .expiresAt(NOW.plusSeconds(90_000))
                .build();
        assertThat(code(freshness.validate(tomorrow))).isEqualTo("invalid_token");
    }

    private static String code(OAuth2TokenValidatorResult result) {
        return result.getErrors().iterator().next().getErrorCode();
    }

    private static Jwt.Builder token() {
        return Jwt.withTokenValue("t").header("alg", "none").subject("an.citizen");
    }
}
