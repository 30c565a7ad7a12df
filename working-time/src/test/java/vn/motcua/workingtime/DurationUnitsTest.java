package vn.motcua.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.motcua.workingtime.Moments.at;
import static vn.motcua.workingtime.StartRule.ACCEPTANCE;
import static vn.motcua.workingtime.StartRule.NEXT_DAY_AFTER_15H;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each unit in which a procedure states its time, where it gets difficult: Tết, year ends, short months, lunch. */
class DurationUnitsTest {

    private final WorkingCalendar calendar = WorkingCalendars.vietnam();

    @ParameterizedTest(name = "{3}: {0} + {1} days = {2}")
    @CsvSource({
        "2026-11-02T10:15, 10,   2026-11-12T10:15, a working day keeps the time of day",
        "2026-11-02T10:15, 0,    2026-11-02T10:15, zero is the clock's start",
        "2026-11-02T10:15, 12,   2026-11-16T07:30, a Saturday moves to Monday's opening",
        "2026-11-02T10:15, 22,   2026-11-25T07:30, a day off moves to the next day's opening",
        "2026-02-10T10:00, 7,    2026-02-23T07:30, the first day of Tết moves behind it",
        "2026-02-13T16:00, 15,   2026-03-02T07:30, over Tết and onto a Saturday",
        "2026-08-07T09:00, 15,   2026-08-22T09:00, a made-up Saturday is worked",
        "2026-12-25T15:00, 7,    2027-01-04T07:30, New Year moves to the next year's first opening",
        "2026-11-14T10:00, 10,   2026-11-26T07:30, from a Saturday the clock starts on Monday",
        "2026-11-02T12:00, 1,    2026-11-03T13:00, from lunch the clock starts at 13:00",
        "2026-11-02T10:15:59, 1, 2026-11-03T10:15, seconds are dropped",
        "2028-02-28T09:00, 1,    2028-02-29T09:00, the leap day",
        "2028-02-28T09:00, 2,    2028-03-01T09:00, over the leap day",
        "2027-02-26T09:00, 3,    2027-03-01T09:00, no leap day",
        "2026-01-05T09:00, 365,  2027-01-05T09:00, a year",
    })
    void daysRunThroughNightsAndDaysOff(String start, int amount, String due, String when) {
        assertThat(due(start, amount, DurationUnit.DAY)).as(when).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "{3}: {0} + {1} months = {2}")
    @CsvSource({
        "2026-03-31T09:15, 3,  2026-06-30T09:15, the last day stands for a 31st",
        "2026-01-30T10:00, 1,  2026-03-02T07:30, the last day of February is a Saturday",
        "2028-01-31T10:00, 1,  2028-02-29T10:00, the leap day stands for a 31st",
        "2027-12-29T10:00, 2,  2028-02-29T10:00, the leap day itself",
        "2025-03-31T09:15, 1,  2025-05-05T07:30, the last day is the first of five days off",
        "2025-10-31T09:15, 1,  2025-12-01T07:30, the last day is a Sunday",
        "2026-01-20T11:29, 1,  2026-02-23T07:30, a day of Tết moves behind it",
        "2026-11-10T16:59, 2,  2027-01-11T07:30, over the year's end",
        "2026-11-10T16:59, 0,  2026-11-10T16:59, zero is the clock's start",
        "2026-11-10T16:59, 12, 2027-11-10T16:59, a year",
    })
    void monthsKeepTheDayOrEndWithTheMonth(String start, int amount, String due, String when) {
        assertThat(due(start, amount, DurationUnit.MONTH)).as(when).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "{2}: {0} by {1}")
    @CsvSource({
        "2026-11-20T09:00,    2026-11-20T17:00, in the morning",
        "2026-11-20T06:00,    2026-11-20T17:00, before opening",
        "2026-11-20T12:00,    2026-11-20T17:00, at lunch",
        "2026-11-20T15:00,    2026-11-20T17:00, exactly at 15:00",
        "2026-11-20T15:00:01, 2026-11-23T17:00, a second after 15:00",
        "2026-11-20T18:00,    2026-11-23T17:00, after closing",
        "2026-11-21T16:00,    2026-11-23T17:00, on a Saturday",
        "2026-11-23T15:30,    2026-11-25T17:00, before a day off",
        "2026-02-13T15:30,    2026-02-23T17:00, before Tết",
        "2026-08-21T15:30,    2026-08-22T17:00, before a made-up Saturday",
    })
    void withinTheDayEndsAtTheLastCloseUnderEitherRule(String start, String due, String when) {
        LegalDuration withinTheDay = new LegalDuration(1, DurationUnit.SAME_DAY);

        assertThat(calendar.due(at(start), withinTheDay, ACCEPTANCE)).as(when).isEqualTo(at(due));
        assertThat(calendar.due(at(start), withinTheDay, NEXT_DAY_AFTER_15H))
                .as(when)
                .isEqualTo(at(due));
    }

    @Test
    void aDayCountedFromTheNextMorningKeepsItsOpening() {
        assertThat(calendar.due(at("2026-11-19T15:01"), new LegalDuration(5, DurationUnit.DAY), NEXT_DAY_AFTER_15H))
                .isEqualTo(at("2026-11-25T07:30"));
        assertThat(calendar.due(at("2026-11-18T15:01"), new LegalDuration(7, DurationUnit.DAY), NEXT_DAY_AFTER_15H))
                .isEqualTo(at("2026-11-26T07:30"));
    }

    @Test
    void anEndOutsideTheHoursOfAShorterDayMovesToTheNextOpeningAndAtItsCloseItStays() {
        WorkingCalendar withSaturdays = WorkingCalendars.parse("""
                base vietnam
                hours SATURDAY 08:00-10:30
                hours THURSDAY 07:30-12:00 13:00-17:00
                """);
        LegalDuration oneDay = new LegalDuration(1, DurationUnit.DAY);

        assertThat(withSaturdays.due(at("2026-11-13T16:00"), oneDay, ACCEPTANCE))
                .isEqualTo(at("2026-11-16T07:30"));
        assertThat(withSaturdays.due(at("2026-11-13T07:40"), oneDay, ACCEPTANCE))
                .isEqualTo(at("2026-11-14T08:00"));
        assertThat(withSaturdays.due(at("2026-11-13T10:30"), oneDay, ACCEPTANCE))
                .isEqualTo(at("2026-11-14T10:30"));
        assertThat(withSaturdays.due(at("2026-11-12T11:45"), oneDay, ACCEPTANCE))
                .isEqualTo(at("2026-11-13T13:00"));
    }

    @Test
    void aYearWithoutDataIsNamedWhateverTheUnit() {
        unknown(2029, "2028-12-29T16:00", 1, DurationUnit.DAY);
        unknown(2029, "2028-12-01T09:00", 1, DurationUnit.MONTH);
        unknown(2029, "2028-12-29T15:01", 1, DurationUnit.SAME_DAY);
        unknown(2029, "2028-12-29T09:00", 2, DurationUnit.WORKING_DAY);
        unknown(2029, "2028-12-29T09:00", Integer.MAX_VALUE, DurationUnit.WORKING_DAY);
        unknown(2023, "2022-12-30T09:00", 1, DurationUnit.DAY);
        unknown(2024, "2024-06-03T09:00", 0, DurationUnit.WORKING_HOUR);
        unknown(5_881_637, "2026-11-02T09:00", Integer.MAX_VALUE, DurationUnit.DAY);
        assertThat(due("2022-03-01T09:00", 20, DurationUnit.WORKING_DAY)).isEqualTo(at("2022-03-29T09:00"));
    }

    @ParameterizedTest
    @EnumSource
    void aNegativeDurationIsRefused(DurationUnit unit) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LegalDuration(-1, unit));
    }

    @Test
    void withinTheDayIsOneDay() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LegalDuration(0, DurationUnit.SAME_DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> new LegalDuration(2, DurationUnit.SAME_DAY));
    }

    private void unknown(int year, String start, int amount, DurationUnit unit) {
        assertThatExceptionOfType(CalendarYearUnknown.class)
                .isThrownBy(() -> due(start, amount, unit))
                .extracting(CalendarYearUnknown::year)
                .isEqualTo(year);
    }

    private Instant due(String start, int amount, DurationUnit unit) {
        return calendar.due(at(start), new LegalDuration(amount, unit), ACCEPTANCE);
    }
}
