package vn.motcua.proof.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The pace of the commands, and the buckets of their latencies. */
class PaceTest {

    @Test
    void soManyPassASecond() {
        Pace pace = new Pace(100);
        long start = System.nanoTime();
        for (int i = 0; i < 21; i++) {
            pace.pass();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertThat(pace.hasSlack()).isTrue();
    }

    @Test
    void nobodyPassesWhileItIsClosed() {
        Pace pace = new Pace(10_000);
        AtomicInteger passed = new AtomicInteger();
        pace.close();
        Thread waiting = Thread.ofVirtual().start(() -> {
            pace.pass();
            passed.incrementAndGet();
        });
        await().until(() -> waiting.getState() == Thread.State.WAITING);
        assertThat(passed).hasValue(0);
        pace.open();
        await().untilAtomic(passed, org.hamcrest.Matchers.equalTo(1));
    }

    @Test
    void quantilesAreThreePerCentExact() {
        Histogram histogram = new Histogram();
        for (int millis = 1; millis <= 1_000; millis++) {
            histogram.add(Duration.ofMillis(millis).toNanos());
        }
        assertThat(histogram.count()).isEqualTo(1_000);
        assertThat(histogram.quantile(0.5).toMillis()).isBetween(500L, 516L);
        assertThat(histogram.quantile(0.99).toMillis()).isBetween(990L, 1_022L);
        assertThat(new Histogram().quantile(0.5)).isZero();
    }
}
