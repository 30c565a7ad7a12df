package vn.motcua.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.workingtime.Moments.at;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has run and what is left, on a clock of two working days from Monday 2 November 2026 at 08:00. */
class LegalClockTest {

    private static final PauseLedger TUESDAY_MORNING =
            PauseLedger.none().with(new Pause(at("2026-11-03T09:00"), at("2026-11-03T11:00"), "supplement", "02/HDHS"));

    private final WorkingCalendar calendar = WorkingCalendars.vietnam();
    private final LegalClock clock = clock("2026-11-02T08:00", StartRule.ACCEPTANCE);

    @ParameterizedTest(name = "{0}: {1} ran, {2} left")
    @CsvSource({
        "2026-10-30T16:00, 0,    960",
        "2026-11-02T08:00, 0,    960",
        "2026-11-02T11:30, 210,  750",
        "2026-11-02T12:15, 210,  750",
        "2026-11-03T09:00, 540,  420",
        "2026-11-03T10:00, 540,  420",
        "2026-11-03T11:00, 540,  420",
        "2026-11-03T11:10, 550,  410",
        "2026-11-04T10:00, 960,  0",
        "2026-11-04T10:01, 961,  -1",
        "2026-11-04T23:00, 1290, -330",
    })
    void aPauseStopsWhatRunsAndWhatIsLeft(String at, long ran, long left) {
        assertThat(clock.due(TUESDAY_MORNING)).isEqualTo(at("2026-11-04T10:00"));
        assertThat(clock.elapsed(TUESDAY_MORNING, at(at))).isEqualTo(ran);
        assertThat(clock.remaining(TUESDAY_MORNING, at(at))).isEqualTo(left);
    }

    @Test
    void anOpenPauseLeavesWhatWasLeftWhenItBegan() {
        PauseLedger open = PauseLedger.none().with(new Pause(at("2026-11-03T09:00"), null, "duty", "77/TB-CCT"));

        assertThat(clock.remaining(open, at("2026-11-20T10:00"))).isEqualTo(420);
        assertThat(clock.elapsed(open, at("2026-11-20T10:00"))).isEqualTo(540);
    }

    @Test
    void aPauseAfterTheDueDateDoesNotMakeALateDossierLessLate() {
        Instant due = at("2026-11-04T08:00");
        PauseLedger tooLate = PauseLedger.none().with(new Pause(due, null, "supplement", "02/HDHS"));

        assertThat(clock.remaining(tooLate, at("2026-11-04T10:00"))).isEqualTo(-120);
        assertThat(clock.elapsed(tooLate, at("2026-11-04T10:00"))).isEqualTo(1080);
    }

    @Test
    void laterPausesAreUnknownToAnEarlierMoment() {
        assertThat(clock.remaining(TUESDAY_MORNING, at("2026-11-02T09:00"))).isEqualTo(900);
    }

    @Test
    void nothingRunsBetweenReceiptAndTheNextMorningUnderThe15HourRule() {
        LegalClock nextDay = clock("2026-11-02T15:01", StartRule.NEXT_DAY_AFTER_15H);

        assertThat(nextDay.start()).isEqualTo(at("2026-11-03T07:30"));
        assertThat(nextDay.elapsed(PauseLedger.none(), at("2026-11-02T17:00"))).isZero();
        assertThat(nextDay.remaining(PauseLedger.none(), at("2026-11-02T16:00")))
                .isEqualTo(960);
    }

    @Test
    void aClockOfDaysHasTheWorkingMinutesUntilItsDueDateLeft() {
        LegalClock days =
                new LegalClock(calendar, at("2026-11-02T10:15"), new LegalDuration(3, DurationUnit.DAY), clock.rule());

        assertThat(days.remaining(PauseLedger.none(), at("2026-11-02T10:15"))).isEqualTo(3 * 480);
        assertThat(days.elapsed(PauseLedger.none(), at("2026-11-05T11:15"))).isEqualTo(3 * 480 + 60);
    }

    private LegalClock clock(String received, StartRule rule) {
        return new LegalClock(calendar, at(received), new LegalDuration(2, DurationUnit.WORKING_DAY), rule);
    }
}
