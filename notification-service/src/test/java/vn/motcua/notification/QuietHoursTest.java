package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When telephones are left in peace, at the edges. */
class QuietHoursTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final QuietHours NIGHT = hours("21:00", "07:00", VIETNAM);
    private static final QuietHours NOON = hours("12:00", "13:30", VIETNAM);

    private static QuietHours hours(String from, String to, ZoneId zone) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(to), Duration.ofMinutes(15), zone);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T20:59:59.999+07:00, false",
        "2026-11-20T21:00:00+07:00, true",
        "2026-11-20T23:59:59.999+07:00, true",
        "2026-11-21T00:00:00+07:00, true",
        "2026-11-21T06:59:59.999+07:00, true",
        "2026-11-21T07:00:00+07:00, false",
        "2026-11-20T14:00:00Z, true",
        "2026-11-20T21:00:00Z, true",
        "2026-11-21T00:00:00Z, false"
    })
    void aNightBeginsWithItsFirstMinuteAndEndsBeforeItsLast(String at, boolean quiet) {
        assertThat(NIGHT.cover(instant(at))).isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T11:59:59+07:00, false",
        "2026-11-20T12:00:00+07:00, true",
        "2026-11-20T13:29:59+07:00, true",
        "2026-11-20T13:30:00+07:00, false",
        "2026-11-21T00:00:00+07:00, false"
    })
    void hoursWithinADayAreQuietToo(String at, boolean quiet) {
        assertThat(NOON.cover(instant(at))).isEqualTo(quiet);
    }

    @Test
    void theZoneIsNotThatOfTheMachine() {
        Instant evening = instant("2026-11-20T21:00:00Z");

        assertThat(hours("21:00", "07:00", ZoneOffset.UTC).cover(evening)).isTrue();
        assertThat(hours("21:00", "04:00", VIETNAM).cover(evening)).isFalse();
    }

    @Test
    void hoursThatEndWhenTheyBeginAreNone() {
        QuietHours none = hours("21:00", "21:00", VIETNAM);

        assertThat(none.cover(instant("2026-11-20T21:00:00+07:00"))).isFalse();
        assertThat(none.between(instant("2026-11-20T00:00:00Z"), instant("2026-11-27T00:00:00Z")))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T21:00:00+07:00, 2026-11-21T07:00:00+07:00",
        "2026-11-20T23:59:59+07:00, 2026-11-21T07:00:00+07:00",
        "2026-11-21T00:00:00+07:00, 2026-11-21T07:00:00+07:00",
        "2026-11-21T06:59:59+07:00, 2026-11-21T07:00:00+07:00",
        "2026-12-31T22:00:00+07:00, 2027-01-01T07:00:00+07:00"
    })
    void whatIsHeldGoesOutInTheFirstMinutesOfTheMorning(String at, String morning) {
        Instant release = NIGHT.release("0f3a", instant(at));

        assertThat(release).isBetween(instant(morning), instant(morning).plus(Duration.ofMinutes(15)));
        assertThat(NIGHT.release("0f3a", instant(at))).isEqualTo(release);
        assertThat(NIGHT.release("another", instant(at))).isNotEqualTo(release);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:00:00+07:00, 2026-11-20T20:00:00+07:00, PT0S",
        "2026-11-20T20:00:00+07:00, 2026-11-20T22:00:00+07:00, PT1H",
        "2026-11-20T22:00:00+07:00, 2026-11-21T06:00:00+07:00, PT8H",
        "2026-11-21T00:30:00+07:00, 2026-11-21T08:00:00+07:00, PT6H30M",
        "2026-11-20T20:00:00+07:00, 2026-11-23T08:00:00+07:00, PT30H"
    })
    void theQuietTimeBetweenTwoMomentsIsKnown(String from, String to, Duration quiet) {
        assertThat(NIGHT.between(instant(from), instant(to))).isEqualTo(quiet);
    }

    private static Instant instant(String at) {
        return OffsetDateTime.parse(at).toInstant();
    }
}
