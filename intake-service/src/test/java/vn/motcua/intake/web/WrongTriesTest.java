package vn.motcua.intake.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.motcua.platform.journal.Problem;

class WrongTriesTest {

    private Instant now = Instant.parse("2026-11-20T01:40:00Z");
    private final WrongTries tries = new WrongTries(() -> now);

    @Test
    void afterFiveWrongTriesTheCodeIsLockedHoweverItIsWritten() {
        count(4);
        assertThatCode(() -> tries.checkNotLocked("T7K2-4QX9")).doesNotThrowAnyException();
        count(1);
        assertThatThrownBy(() -> tries.checkNotLocked("t7k24qx9")).isInstanceOf(Problem.class);
        assertThatCode(() -> tries.checkNotLocked("AAAA-AAAA")).doesNotThrowAnyException();
    }

    @Test
    void theLockEndsAQuarterOfAnHourAfterTheFirstWrongTry() {
        count(1);
        now = now.plus(Duration.ofMinutes(10));
        count(6);
        assertThatThrownBy(() -> tries.checkNotLocked("T7K2-4QX9"))
                .isInstanceOf(Problem.class)
                .extracting(problem -> ((Problem) problem).more().get("retryAfterSeconds"))
                .isEqualTo(300L);
        now = now.plus(Duration.ofMinutes(5));
        assertThatCode(() -> tries.checkNotLocked("T7K2-4QX9")).doesNotThrowAnyException();
    }

    private void count(int times) {
        for (int time = 0; time < times; time++) {
            tries.count("T7K2-4QX9");
        }
    }
}
