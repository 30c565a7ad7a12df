package vn.motcua.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.workingtime.Moments.at;
import static vn.motcua.workingtime.StartRule.ACCEPTANCE;
import static vn.motcua.workingtime.StartRule.NEXT_DAY_AFTER_15H;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The due dates that the domain notes reckon by hand (domain.md §3, §8.5, §9), each under its own name. */
class DueDateExamplesTest {

    private final WorkingCalendar calendar = WorkingCalendars.vietnam();

    @Test
    void threeDaysFromFridayBeforeTetEndOnWednesdayAfterIt() {
        assertThat(days("2026-02-13T16:00", 3, ACCEPTANCE)).isEqualTo(at("2026-02-25T16:00"));
    }

    @Test
    void threeDaysUnderThe15HourRuleStartAfterTetAndEndAtClosingTime() {
        assertThat(calendar.clockStart(at("2026-02-13T16:00"), NEXT_DAY_AFTER_15H))
                .isEqualTo(at("2026-02-23T07:30"));
        assertThat(days("2026-02-13T16:00", 3, NEXT_DAY_AFTER_15H)).isEqualTo(at("2026-02-25T17:00"));
    }

    @Test
    void twoDaysPassOverTheDayMadeGoodForTheHungKings() {
        assertThat(days("2026-04-24T15:01", 2, ACCEPTANCE)).isEqualTo(at("2026-04-29T15:01"));
    }

    @Test
    void oneDayFromFridayEndsOnTheMadeUpSaturday() {
        assertThat(days("2026-08-21T16:00", 1, ACCEPTANCE)).isEqualTo(at("2026-08-22T16:00"));
    }

    @Test
    void threeDaysPassOverVietnamCultureDay() {
        assertThat(days("2026-11-20T09:00", 3, ACCEPTANCE)).isEqualTo(at("2026-11-26T09:00"));
    }

    @Test
    void aPauseFromThursdayToMondayHoldsSeventeenWorkingHours() {
        assertThat(calendar.workingMinutesBetween(at("2026-11-05T09:00"), at("2026-11-09T10:00")))
                .isEqualTo(17 * 60);
    }

    @Test
    void thatPauseMovesTheDueDateByTwoWorkingDaysAndOneHour() {
        PauseLedger pauses = PauseLedger.none()
                .with(new Pause(at("2026-11-05T09:00"), at("2026-11-09T10:00"), "supplement", "02/HDHS"));
        Instant unpaused = days("2026-11-04T09:00", 5, ACCEPTANCE);
        Instant due = pauses.due(
                calendar, at("2026-11-04T09:00"), new LegalDuration(5, DurationUnit.WORKING_DAY), ACCEPTANCE);

        assertThat(unpaused).isEqualTo(at("2026-11-11T09:00"));
        assertThat(due).isEqualTo(at("2026-11-13T10:00"));
        assertThat(calendar.workingMinutesBetween(unpaused, due)).isEqualTo(2 * 480 + 60);
    }

    @Test
    void aClockMovesToTheOpeningTheAfternoonOrTheNextMorning() {
        assertThat(calendar.clockStart(at("2026-11-19T06:30"), ACCEPTANCE)).isEqualTo(at("2026-11-19T07:30"));
        assertThat(calendar.clockStart(at("2026-11-19T12:00"), ACCEPTANCE)).isEqualTo(at("2026-11-19T13:00"));
        assertThat(calendar.clockStart(at("2026-11-19T17:30"), ACCEPTANCE)).isEqualTo(at("2026-11-20T07:30"));
    }

    @Test
    void whatIsDueExactlyAtTheCloseOfADayStaysOnThatDay() {
        assertThat(days("2026-11-19T07:30", 2, ACCEPTANCE)).isEqualTo(at("2026-11-20T17:00"));
    }

    @Test
    void aCalendarDueDateOnADayOffMovesToTheNextWorkingDay() {
        assertThat(calendar.due(at("2026-02-09T09:00"), new LegalDuration(10, DurationUnit.DAY), ACCEPTANCE))
                .isEqualTo(at("2026-02-23T07:30"));
    }

    @Test
    void withinTheDayIsCutAt15Hours() {
        LegalDuration withinTheDay = new LegalDuration(1, DurationUnit.SAME_DAY);

        assertThat(calendar.due(at("2026-11-19T15:00"), withinTheDay, ACCEPTANCE))
                .isEqualTo(at("2026-11-19T17:00"));
        assertThat(calendar.due(at("2026-11-19T15:01"), withinTheDay, ACCEPTANCE))
                .isEqualTo(at("2026-11-20T17:00"));
    }

    @Test
    void aSupplementAskedBeforeAcceptanceNeverPausedAnything() {
        PauseLedger before = PauseLedger.none()
                .with(new Pause(at("2026-11-05T09:00"), at("2026-11-09T10:00"), "supplement", "02/HDHS"));

        assertThat(before.due(
                        calendar, at("2026-11-09T10:00"), new LegalDuration(1, DurationUnit.WORKING_DAY), ACCEPTANCE))
                .isEqualTo(days("2026-11-09T10:00", 1, ACCEPTANCE));
    }

    @Test
    void theHoursOfAnotherProvinceMakeAnotherDueTime() {
        WorkingCalendar other = WorkingCalendars.parse("base vietnam\nhours MONDAY-FRIDAY 07:00-11:30 13:30-17:00");

        assertThat(other.due(at("2026-11-19T11:00"), 60, ACCEPTANCE)).isEqualTo(at("2026-11-19T14:00"));
    }

    @Test
    void aSaturdayReceiptIsNoWorkingDayOfTheClock() {
        assertThat(days("2026-11-21T09:00", 1, ACCEPTANCE)).isEqualTo(at("2026-11-23T17:00"));
    }

    @Test
    void theDeskAnswersAnOnlineDossierWithinEightWorkingHours() {
        assertThat(calendar.answerBy(at("2026-11-20T20:15"))).isEqualTo(at("2026-11-23T17:00"));
    }

    @Test
    void theFourSameDayStepsOfACertificationFillOneWorkingDay() {
        assertThat(days("2026-11-20T07:30", 1, ACCEPTANCE)).isEqualTo(at("2026-11-20T17:00"));
        Instant step = at("2026-11-20T07:30");
        for (int hours : new int[] {2, 3, 2, 1}) {
            step = calendar.due(step, hours * 60L, ACCEPTANCE);
        }
        assertThat(step).isEqualTo(at("2026-11-20T17:00"));
    }

    @Test
    void theLongestPathOfTheBirthGroupIsTheTenDaysThatAreCommitted() {
        Instant birth = calendar.due(at("2026-11-20T09:00"), 8 * 60, ACCEPTANCE);
        Instant residence = calendar.due(birth, 16 * 60, ACCEPTANCE);
        Instant identityCard = calendar.due(residence, 56 * 60, ACCEPTANCE);

        assertThat(birth).isEqualTo(at("2026-11-23T09:00"));
        assertThat(residence).isEqualTo(at("2026-11-26T09:00"));
        assertThat(identityCard).isEqualTo(days("2026-11-20T09:00", 10, ACCEPTANCE));
    }

    private Instant days(String start, int days, StartRule rule) {
        return calendar.due(at(start), new LegalDuration(days, DurationUnit.WORKING_DAY), rule);
    }
}
