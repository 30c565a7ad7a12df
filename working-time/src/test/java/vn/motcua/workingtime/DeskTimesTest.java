package vn.motcua.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.workingtime.Moments.at;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two time limits of the desk itself: passing a dossier on, and answering an online submission. */
class DeskTimesTest {

    private final WorkingCalendar calendar = WorkingCalendars.vietnam();

    @ParameterizedTest(name = "{2}: {0} by {1}")
    @CsvSource({
        "2026-11-20T06:00,    2026-11-20T17:00, before opening",
        "2026-11-20T10:00,    2026-11-20T17:00, in the morning the same working day",
        "2026-11-20T12:00,    2026-11-20T17:00, at lunch",
        "2026-11-20T15:00,    2026-11-20T17:00, exactly at 15:00",
        "2026-11-20T15:00:01, 2026-11-23T07:30, a second after 15:00 the start of the next working day",
        "2026-11-20T17:30,    2026-11-23T07:30, after closing",
        "2026-11-23T16:00,    2026-11-25T07:30, before a day off",
        "2026-02-13T15:30,    2026-02-23T07:30, before Tết",
        "2026-08-21T15:30,    2026-08-22T07:30, before a made-up Saturday",
        "2026-11-21T09:00,    2026-11-23T17:00, on a Saturday as received at the next opening",
        "2026-11-21T16:00,    2026-11-23T17:00, on a Saturday afternoon likewise",
        "2026-11-24T16:00,    2026-11-25T17:00, on a day off likewise",
        "2026-12-31T15:01,    2027-01-04T07:30, over the year's end",
    })
    void aDossierIsPassedOnTheSameWorkingDay(String received, String by, String when) {
        assertThat(calendar.forwardBy(at(received))).as(when).isEqualTo(at(by));
    }

    @ParameterizedTest(name = "{2}: {0} by {1}")
    @CsvSource({
        "2026-11-20T07:30, 2026-11-20T17:00, at opening the same day",
        "2026-11-20T20:15, 2026-11-23T17:00, in the evening the next working day",
        "2026-11-20T16:30, 2026-11-23T16:30, late in the day",
        "2026-02-14T10:00, 2026-02-23T17:00, on the Saturday before Tết",
        "2026-11-23T10:00, 2026-11-25T10:00, before a day off",
    })
    void theDeskAnswersWithinEightWorkingHours(String submitted, String by, String when) {
        assertThat(calendar.answerBy(at(submitted))).as(when).isEqualTo(at(by));
    }
}
