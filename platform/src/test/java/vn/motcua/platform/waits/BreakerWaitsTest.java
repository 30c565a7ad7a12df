package vn.motcua.platform.waits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BreakerWaitsTest {

    private static final Instant DAWN = Instant.parse("2026-11-20T00:00:00Z");

    private final CircuitBreakerRegistry registry = CircuitBreakerRegistry.ofDefaults();
    private final CircuitBreaker early = registry.circuitBreaker("early");
    private Instant now = DAWN;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final BreakerWaits waits = new BreakerWaits(registry, Duration.ofSeconds(60), clock);

    @Test
    void aBreakerThatStaysOpenWaitsUntilItCloses() {
        early.transitionToOpenState();
        assertThat(listed()).isEmpty();

        now = DAWN.plusSeconds(61);
        assertThat(listed()).singleElement().satisfies(wait -> {
            assertThat(wait.subject()).isEqualTo("early");
            assertThat(wait.since()).isEqualTo(DAWN);
            assertThat(wait.owner().role()).isEqualTo("operator");
            assertThat(wait.cause().nextTry()).isEqualTo(DAWN.plusSeconds(60));
        });

        early.transitionToClosedState();
        assertThat(listed()).isEmpty();
    }

    @Test
    void halfOpenWithoutSuccessIsTheSameWait() {
        early.transitionToOpenState();
        now = DAWN.plusSeconds(50);
        early.transitionToHalfOpenState();
        early.transitionToOpenState();
        early.transitionToHalfOpenState();
        now = DAWN.plusSeconds(100);

        assertThat(listed()).singleElement().satisfies(wait -> {
            assertThat(wait.since()).isEqualTo(DAWN);
            assertThat(wait.cause().attempts()).isEqualTo(2);
            assertThat(wait.details()).containsEntry("state", "HALF_OPEN");
        });
    }

    @Test
    void aBreakerMadeLaterIsWatchedToo() {
        registry.circuitBreaker("late").transitionToForcedOpenState();
        now = DAWN.plusSeconds(61);

        assertThat(listed())
                .singleElement()
                .satisfies(wait -> assertThat(wait.cause().nextTry()).isNull());

        registry.circuitBreaker("late").reset();
        assertThat(listed()).isEmpty();
    }

    private List<LongWait> listed() {
        return Objects.requireNonNull(waits.all().collectList().block());
    }
}
