package vn.motcua.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.distribution.CountAtBucket;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PlatformMetricsTest {

    private static final double PROMISED_SECONDS = 5;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final PlatformMetrics metrics = new PlatformMetrics(registry);

    @Test
    void whatWasHandledWithinThePromiseIsTold() {
        assertThat(handledInTime()).isZero();

        metrics.laneTook(Duration.ofSeconds(4));
        metrics.laneTook(Duration.ofSeconds(6));

        assertThat(handledInTime()).isEqualTo(1);
        assertThat(registry.get("motcua.lane.delay").timer().count()).isEqualTo(2);
    }

    @Test
    void anEventMayTellOfAnyTime() {
        metrics.laneTook(Duration.between(Instant.MIN, Instant.EPOCH));
        metrics.laneTook(Duration.between(Instant.MAX, Instant.EPOCH));

        assertThat(registry.get("motcua.lane.delay").timer().count()).isEqualTo(2);
        assertThat(handledInTime()).isEqualTo(1);
    }

    @Test
    void timersAreCountedFromNoughtOn() {
        assertThat(timers("fired")).isZero();
        assertThat(timers("failed")).isZero();

        metrics.timerFailed();

        assertThat(timers("failed")).isEqualTo(1);
    }

    @Test
    void howLateATimerFiredIsTold() {
        metrics.timerFired(Duration.ofSeconds(40));

        assertThat(timers("fired")).isEqualTo(1);
        assertThat(registry.get("motcua.timer.delay").timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(40);
    }

    private double handledInTime() {
        return Arrays.stream(
                        registry.get("motcua.lane.delay").timer().takeSnapshot().histogramCounts())
                .filter(bucket -> bucket.bucket(TimeUnit.SECONDS) == PROMISED_SECONDS)
                .mapToDouble(CountAtBucket::count)
                .sum();
    }

    private double timers(String outcome) {
        return registry.get("motcua.timers").tag("outcome", outcome).counter().count();
    }
}
