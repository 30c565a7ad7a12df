package vn.motcua.operation.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

class RememberedTokensTest {

    private static final Instant BEGIN = Instant.parse("2026-12-01T02:00:00Z");

    private Instant now = BEGIN;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final List<String> checked = new ArrayList<>();
    private Duration life = Duration.ofHours(1);
    private final RememberedTokens tokens = new RememberedTokens(this::checked, clock);

    @Test
    void aGoodTokenIsCheckedOnceAMinute() {
        Jwt first = tokens.decode("good").block();

        now = BEGIN.plusSeconds(59);
        assertThat(tokens.decode("good").block()).isSameAs(first);
        assertThat(checked).containsExactly("good");

        now = BEGIN.plusSeconds(61);
        tokens.decode("good").block();
        assertThat(checked).containsExactly("good", "good");
    }

    @Test
    void oneThatExpiredMeanwhileIsCheckedAgain() {
        life = Duration.ofSeconds(30);
        tokens.decode("good").block();

        now = BEGIN.plusSeconds(30);
        tokens.decode("good").block();

        assertThat(checked).containsExactly("good", "good");
    }

    @Test
    void anotherTokenIsNotTheSame() {
        tokens.decode("good").block();
        tokens.decode("good too").block();

        assertThat(checked).containsExactly("good", "good too");
    }

    @Test
    void whatWasRefusedIsRefusedEachTime() {
        Mono<Jwt> forged = tokens.decode("forged");

        assertThatExceptionOfType(BadJwtException.class).isThrownBy(forged::block);
        assertThatExceptionOfType(BadJwtException.class)
                .isThrownBy(() -> tokens.decode("forged").block());
        assertThat(checked).containsExactly("forged", "forged");
    }

    private Mono<Jwt> checked(String token) {
        checked.add(token);
        return token.equals("forged")
                ? Mono.error(new BadJwtException("forged"))
                : Mono.just(Jwt.withTokenValue(token)
                        .header("alg", "RS256")
                        .issuedAt(BEGIN.minusSeconds(10))
                        .expiresAt(now.plus(life))
                        .build());
    }
}
