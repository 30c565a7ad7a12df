package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.netflix.concurrency.limits.limit.AIMDLimit;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MedianLimitTest {

    private static final Duration WITHIN = Duration.ofMillis(400);

    private long now;
    private final MedianLimit limit = new MedianLimit(
            AIMDLimit.newBuilder()
                    .initialLimit(10)
                    .minLimit(2)
                    .maxLimit(100)
                    .backoffRatio(0.7)
                    .timeout(WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                    .build(),
            WITHIN,
            () -> now);

    @Test
    void mostAnswersTooSlowMakeItSmallerHoweverSeldomTheyAre() {
        answers(3, 3_000, 2_000, 1_000, 500, 100);
        assertThat(limit.getLimit()).isEqualTo(7);
        answers(3, 900, 900, 900, 900, 900);
        assertThat(limit.getLimit()).isEqualTo(4);
    }

    @Test
    void aFewSlowReportsAmongQuickAnswersCostNothing() {
        answers(2, 9_000, 20, 8_000, 20, 20);
        assertThat(limit.getLimit()).isEqualTo(10);
    }

    @Test
    void itGrowsOnceInTheTimeOfAnAnswerWhileItIsUsed() {
        answers(7, 20, 20, 20, 20, 20, 20);
        assertThat(limit.getLimit()).isEqualTo(10);
        answers(7, 20);
        assertThat(limit.getLimit()).isEqualTo(11);
    }

    @Test
    void aFewAnswersCountOnceTheyTookAsLongAsOneMay() {
        answers(50, 900, 900, 900, 900, 900);
        assertThat(limit.getLimit()).isEqualTo(10);
        now += WITHIN.toNanos();
        answers(50, 900);
        assertThat(limit.getLimit()).isEqualTo(7);
    }

    @Test
    void howManyWereUnderWayBeforeIsForgotten() {
        answers(7, 20, 20, 20, 20, 20, 20, 20);
        answers(3, 900, 900, 900, 900, 900);
        assertThat(limit.getLimit()).isEqualTo(7);
    }

    @Test
    void whoWaitedThroughTheSameHiccupDoesNotMakeItSmallerAgain() {
        long before = now;
        now += WITHIN.toNanos();
        answersSince(before, 5, 900, 900, 900, 900, 900);
        answersSince(before, 5, 900, 900, 900, 900, 900);
        limit.onSample(before, 1, 3, true);
        assertThat(limit.getLimit()).isEqualTo(7);
    }

    @Test
    void aServiceThatIsAwayCountsAtOnce() {
        limit.onSample(now, 1, 3, true);
        assertThat(limit.getLimit()).isEqualTo(7);
        limit.onSample(now, 1, 3, true);
        assertThat(limit.getLimit()).isEqualTo(4);
    }

    private void answers(int atOnce, long... millis) {
        answersSince(now, atOnce, millis);
    }

    private void answersSince(long start, int atOnce, long... millis) {
        for (long one : millis) {
            limit.onSample(start, TimeUnit.MILLISECONDS.toNanos(one), atOnce, false);
        }
    }
}
