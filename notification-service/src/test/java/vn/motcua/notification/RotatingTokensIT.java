package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Keys that are renewed once each, on a real store. */
class RotatingTokensIT {

    @Test
    void aNewFirstTokenBeginsAnewAndAnOldOneDoesNot() {
        RotatingTokens tokens = RunningNotification.SERVICE.bean(RotatingTokens.class);
        String owner = UUID.randomUUID().toString();
        Duration time = Duration.ofSeconds(30);

        assertThat(renewal(tokens, owner, "one")).isEqualTo("one");
        assertThat(tokens.claim(owner, "one", time).block()).isTrue();
        assertThat(tokens.claim(owner, "one", time).block()).isFalse();
        tokens.release(owner, "one").block();
        assertThat(tokens.claim(owner, "one", time).block()).isTrue();
        tokens.renewed(owner, "one", new RotatingTokens.Keys("a", "two", Instant.now()))
                .block();
        assertThat(renewal(tokens, owner, "one")).isEqualTo("two");
        assertThat(tokens.claim(owner, "one", time).block()).isFalse();
        assertThat(tokens.claim(owner, "two", Duration.ZERO).block()).isTrue();
        assertThat(tokens.claim(owner, "two", time).block()).isTrue();

        assertThat(renewal(tokens, owner, "fresh")).isEqualTo("fresh");
        assertThat(renewal(tokens, owner, "one")).isEqualTo("fresh");
    }

    private static String renewal(RotatingTokens tokens, String owner, String first) {
        return Objects.requireNonNull(tokens.find(owner, first).block()).renewal();
    }
}
