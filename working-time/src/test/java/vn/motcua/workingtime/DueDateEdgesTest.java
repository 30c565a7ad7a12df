package vn.motcua.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static vn.motcua.workingtime.Moments.at;
import static vn.motcua.workingtime.StartRule.ACCEPTANCE;
import static vn.motcua.workingtime.StartRule.NEXT_DAY_AFTER_15H;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a day, a window, a year or the known years begin and end. */
class DueDateEdgesTest {

    private final WorkingCalendar calendar = WorkingCalendars.vietnam();

    @ParameterizedTest(name = "{2}: {0} starts at {1}")
    @CsvSource({
        "2026-11-20T06:00,    2026-11-20T07:30, before opening",
        "2026-11-20T07:30,    2026-11-20T07:30, at opening",
        "2026-11-20T09:17,    2026-11-20T09:17, in office hours",
        "2026-11-20T11:29:59, 2026-11-20T11:29, seconds are dropped",
        "2026-11-20T11:30,    2026-11-20T13:00, at the lunch close",
        "2026-11-20T12:10,    2026-11-20T13:00, at lunch",
        "2026-11-20T16:59,    2026-11-20T16:59, the last minute",
        "2026-11-20T17:00,    2026-11-23T07:30, at the evening close",
        "2026-11-20T23:59:59, 2026-11-23T07:30, after closing",
        "2026-11-21T09:00,    2026-11-23T07:30, on a Saturday",
        "2026-08-22T09:00,    2026-08-22T09:00, on a made-up Saturday",
        "2026-11-24T09:00,    2026-11-25T07:30, on a day off",
        "2026-12-31T17:00,    2027-01-04T07:30, after the last hour of the year",
    })
    void aClockStartsInOfficeHours(String received, String start, String when) {
        assertThat(calendar.clockStart(at(received), ACCEPTANCE)).as(when).isEqualTo(at(start));
    }

    @ParameterizedTest(name = "{2}: {0} starts at {1}")
    @CsvSource({
        "2026-11-19T14:59,    2026-11-19T14:59, before the cut-off",
        "2026-11-19T15:00,    2026-11-19T15:00, exactly at the cut-off",
        "2026-11-19T15:00:01, 2026-11-20T07:30, a second after the cut-off",
        "2026-11-19T20:00,    2026-11-20T07:30, in the evening",
        "2026-11-20T15:01,    2026-11-23T07:30, on a Friday",
        "2026-08-21T15:01,    2026-08-22T07:30, before a made-up Saturday",
        "2026-08-22T15:01,    2026-08-24T07:30, on a made-up Saturday",
        "2026-11-22T16:00,    2026-11-23T07:30, on a Sunday the next opening anyway",
        "2026-11-24T16:00,    2026-11-25T07:30, on a day off the next opening anyway",
        "2026-12-31T15:01,    2027-01-04T07:30, on the last day of the year",
    })
    void after15HoursCountsFromTheNextWorkingDay(String received, String start, String when) {
        assertThat(calendar.clockStart(at(received), NEXT_DAY_AFTER_15H))
                .as(when)
                .isEqualTo(at(start));
    }

    @ParameterizedTest(name = "{3}: {0} + {1} min = {2}")
    @CsvSource({
        "2026-11-20T07:30, 240,   2026-11-20T11:30, exactly at the lunch close it stays",
        "2026-11-20T07:30, 241,   2026-11-20T13:01, a minute over the lunch close",
        "2026-11-20T07:30, 480,   2026-11-20T17:00, exactly at the evening close it stays",
        "2026-11-20T07:30, 481,   2026-11-23T07:31, a minute over the evening close",
        "2026-11-20T11:30, 1,     2026-11-20T13:01, from the lunch close",
        "2026-11-20T12:00, 60,    2026-11-20T14:00, from lunch",
        "2026-11-20T05:00, 30,    2026-11-20T08:00, from before opening",
        "2026-11-20T22:00, 480,   2026-11-23T17:00, from after closing",
        "2026-11-20T09:00:40, 60, 2026-11-20T10:00, to the minute as the slip prints it",
        "2026-12-31T16:00, 60,    2026-12-31T17:00, the year's last minute",
        "2026-12-31T16:00, 61,    2027-01-04T07:31, over the year's end",
        "2025-12-31T16:30, 480,   2026-01-05T16:30, over New Year and the swapped Friday",
    })
    void aDueTimeLiesInOfficeHours(String start, long minutes, String due, String when) {
        assertThat(calendar.due(at(start), minutes, ACCEPTANCE)).as(when).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "{0} to {1}: {2} min")
    @CsvSource({
        "2026-11-20T09:00, 2026-11-20T09:00, 0",
        "2026-11-20T11:00, 2026-11-20T13:30, 60",
        "2026-11-20T11:30, 2026-11-20T13:00, 0",
        "2026-11-20T17:00, 2026-11-23T07:30, 0",
        "2026-11-20T16:00, 2026-11-23T08:00, 90",
        "2026-11-23T08:00, 2026-11-20T16:00, -90",
        "2026-12-31T16:00, 2027-01-04T08:30, 120",
        "2027-01-04T08:30, 2026-12-31T16:00, -120",
    })
    void elapsedTimeCountsOfficeHoursOnly(String from, String to, long minutes) {
        assertThat(calendar.workingMinutesBetween(at(from), at(to))).isEqualTo(minutes);
    }

    @Test
    void zeroMinutesIsTheClocksStart() {
        assertThat(calendar.due(at("2026-11-20T09:10"), 0, ACCEPTANCE)).isEqualTo(at("2026-11-20T09:10"));
        assertThat(calendar.due(at("2026-11-20T11:30"), 0, ACCEPTANCE)).isEqualTo(at("2026-11-20T13:00"));
        assertThat(calendar.due(at("2026-11-20T15:01"), 0, NEXT_DAY_AFTER_15H)).isEqualTo(at("2026-11-23T07:30"));
    }

    @Test
    void negativeMinutesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.due(at("2026-11-20T09:00"), -1, ACCEPTANCE));
    }

    @Test
    void aDueDateInAProvisionalYearSaysSo() {
        Instant due = calendar.due(at("2026-12-31T16:00"), 120, ACCEPTANCE);

        assertThat(calendar.provisional(due)).isTrue();
        assertThat(calendar.provisional(at("2026-12-31T17:00"))).isFalse();
        assertThat(calendar.provisional(at("2027-01-01T00:00"))).isTrue();
    }

    @Test
    void aYearWithoutDataIsNamedAndNeverGuessed() {
        Instant last = at("2028-12-29T16:00");

        assertThat(calendar.due(last, 60, ACCEPTANCE)).isEqualTo(at("2028-12-29T17:00"));
        assertUnknown(2029, () -> calendar.due(last, 61, ACCEPTANCE));
        assertUnknown(2029, () -> calendar.due(last, Long.MAX_VALUE, ACCEPTANCE));
        assertUnknown(2029, () -> calendar.clockStart(last, NEXT_DAY_AFTER_15H));
        assertUnknown(2029, () -> calendar.provisional(at("2029-01-01T00:00")));
        assertUnknown(2024, () -> calendar.clockStart(at("2024-12-31T15:01"), NEXT_DAY_AFTER_15H));
        assertUnknown(2023, () -> calendar.workingMinutesBetween(at("2022-12-30T16:00"), at("2025-01-02T08:00")));
    }

    @Test
    void theYearIsTheLocalOne() {
        assertThat(calendar.provisional(Instant.parse("2026-12-31T17:00:00Z"))).isTrue();
        assertUnknown(2029, () -> calendar.provisional(Instant.parse("2028-12-31T17:00:00Z")));
    }

    @Test
    void aHundredThousandDueDatesTakeMomentsOnly() {
        Instant start = at("2025-01-01T00:00");
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 100_000; i++) {
                calendar.due(start.plusSeconds(600L * i), 200L * 480, ACCEPTANCE);
            }
        });
    }

    private static void assertUnknown(int year, ThrowingCallable question) {
        assertThatExceptionOfType(CalendarYearUnknown.class)
                .isThrownBy(question)
                .withMessageContaining(String.valueOf(year))
                .extracting(CalendarYearUnknown::year)
                .isEqualTo(year);
    }
}
