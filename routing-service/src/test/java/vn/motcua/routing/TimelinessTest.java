package vn.motcua.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Days are counted in Vietnam, whatever the machine's zone. */
class TimelinessTest {

    private static final Instant DUE = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    void theDueMinuteItselfIsOnTime() {
        assertThat(Timeliness.of(DUE, DUE)).isEqualTo(Timeliness.ON_TIME);
    }

    @Test
    void afterTheDueMinuteIsLate() {
        assertThat(Timeliness.of(DUE.plusSeconds(60), DUE)).isEqualTo(Timeliness.LATE);
    }

    @Test
    void anEarlierDayInVietnamIsEarlyEvenIfItIsTheSameDayInGreenwich() {
        assertThat(Timeliness.of(Instant.parse("2026-11-19T16:59:00Z"), DUE)).isEqualTo(Timeliness.EARLY);
        assertThat(Timeliness.of(Instant.parse("2026-11-19T17:01:00Z"), DUE)).isEqualTo(Timeliness.ON_TIME);
    }
}
