package vn.motcua.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vn.motcua.workingtime.Moments.at;
import static vn.motcua.workingtime.StartRule.ACCEPTANCE;
import static vn.motcua.workingtime.StartRule.NEXT_DAY_AFTER_15H;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How pauses move a due date, and how long the clock stood; the week of 2 November 2026 has no day off. */
class PauseLedgerTest {

    private static final LegalDuration FIVE_DAYS = new LegalDuration(5, DurationUnit.WORKING_DAY);
    private static final LegalDuration ONE_DAY = new LegalDuration(1, DurationUnit.WORKING_DAY);

    private final WorkingCalendar calendar = WorkingCalendars.vietnam();

    @Test
    void thursdayToMondayMovesTheDueDateBySeventeenWorkingHours() {
        PauseLedger pauses = pauses("2026-11-05T09:00", "2026-11-09T10:00");

        assertThat(due("2026-11-04T09:00", FIVE_DAYS, PauseLedger.none())).isEqualTo(at("2026-11-11T09:00"));
        assertThat(due("2026-11-04T09:00", FIVE_DAYS, pauses)).isEqualTo(at("2026-11-13T10:00"));
        assertThat(pauses.pausedMinutes(calendar, at("2026-11-04T09:00"), at("2026-12-01T00:00")))
                .isEqualTo(17 * 60);
    }

    @Test
    void aPauseOverTetMovesByTheWorkingHoursAtItsEndsOnly() {
        LegalDuration threeDays = new LegalDuration(3, DurationUnit.WORKING_DAY);

        assertThat(due("2026-02-13T08:00", threeDays, PauseLedger.none())).isEqualTo(at("2026-02-25T08:00"));
        assertThat(due("2026-02-13T08:00", threeDays, pauses("2026-02-13T16:00", "2026-02-23T08:30")))
                .isEqualTo(at("2026-02-25T10:00"));
    }

    @Test
    void aPauseInNoOfficeHourMovesNothing() {
        assertThat(due("2026-11-02T08:00", ONE_DAY, pauses("2026-11-02T11:30", "2026-11-02T13:00")))
                .isEqualTo(at("2026-11-03T08:00"));
        assertThat(due("2026-11-06T08:00", ONE_DAY, pauses("2026-11-06T17:00", "2026-11-09T07:30")))
                .isEqualTo(at("2026-11-09T08:00"));
        assertThat(due("2026-11-02T07:30", ONE_DAY, pauses("2026-11-02T11:30", "2026-11-02T12:59")))
                .as("a due time at a close stays there")
                .isEqualTo(at("2026-11-02T17:00"));
    }

    @Test
    void aPauseThatBeganBeforeTheClockCountsFromItsStart() {
        assertThat(due("2026-11-02T08:00", ONE_DAY, pauses("2026-10-30T09:00", "2026-11-02T10:00")))
                .isEqualTo(at("2026-11-03T10:00"));
        assertThat(due("2026-11-02T08:00", ONE_DAY, pauses("2024-01-01T00:00", "2026-11-02T08:00")))
                .as("over when the clock starts, even from a year without data")
                .isEqualTo(at("2026-11-03T08:00"));
        assertThat(pauses("2026-11-02T15:30", "2026-11-03T09:00")
                        .due(calendar, at("2026-11-02T15:01"), ONE_DAY, NEXT_DAY_AFTER_15H))
                .as("under the 15:00 rule the clock starts on Tuesday")
                .isEqualTo(at("2026-11-04T09:00"));
    }

    @Test
    void aPauseThatBeginsAtTheDueDateOrLaterMovesNothing() {
        assertThat(due("2026-11-02T08:00", ONE_DAY, pauses("2026-11-03T08:00", "2026-11-03T12:00")))
                .isEqualTo(at("2026-11-03T08:00"));
        assertThat(due("2026-11-02T07:30", ONE_DAY, pauses("2026-11-02T17:00", "2026-11-05T12:00")))
                .isEqualTo(at("2026-11-02T17:00"));
        assertThat(due("2026-11-02T07:30", ONE_DAY, pauses("2026-11-10T17:00", "2031-11-05T12:00")))
                .isEqualTo(at("2026-11-02T17:00"));
        assertThat(due("2026-11-02T07:30", ONE_DAY, pauses("2026-11-02T16:59", "2026-11-03T08:30")))
                .as("one that begins a minute earlier moves it by all its minutes")
                .isEqualTo(at("2026-11-03T08:31"));
    }

    @Test
    void onePauseCanBringTheNextInsideTheClock() {
        PauseLedger later = pauses("2026-11-03T10:00", "2026-11-03T11:00");
        PauseLedger both = later.with(pause("2026-11-02T13:00", "2026-11-02T17:00"));

        assertThat(due("2026-11-02T08:00", ONE_DAY, later)).isEqualTo(at("2026-11-03T08:00"));
        assertThat(due("2026-11-02T08:00", ONE_DAY, both)).isEqualTo(at("2026-11-03T14:30"));
    }

    @Test
    void overlappingAndNestedPausesCountOnce() {
        PauseLedger nested =
                pauses("2026-11-02T09:00", "2026-11-02T16:00").with(pause("2026-11-02T10:00", "2026-11-02T11:00"));
        PauseLedger overlapping =
                pauses("2026-11-02T14:00", "2026-11-02T16:00").with(pause("2026-11-02T09:00", "2026-11-02T14:30"));
        PauseLedger touching =
                pauses("2026-11-02T09:00", "2026-11-02T14:00").with(pause("2026-11-02T14:00", "2026-11-02T16:00"));

        for (PauseLedger pauses : new PauseLedger[] {nested, overlapping, touching}) {
            assertThat(due("2026-11-02T08:00", ONE_DAY, pauses)).isEqualTo(at("2026-11-03T15:00"));
            assertThat(pauses.pausedMinutes(calendar, at("2026-11-02T00:00"), at("2026-11-03T00:00")))
                    .isEqualTo(5 * 60 + 30);
        }
    }

    @Test
    void aDueDateInDaysMovesByWorkingMinutesToo() {
        LegalDuration tenDays = new LegalDuration(10, DurationUnit.DAY);

        assertThat(due("2026-11-02T10:15", tenDays, pauses("2026-11-05T09:00", "2026-11-09T10:00")))
                .isEqualTo(at("2026-11-16T11:15"));
        assertThat(due("2026-11-04T10:15", tenDays, PauseLedger.none()))
                .as("a Saturday moved to Monday")
                .isEqualTo(at("2026-11-16T07:30"));
        assertThat(due("2026-11-04T10:15", tenDays, pauses("2026-11-14T12:00", "2026-11-16T08:00")))
                .as("begun before the moved due date")
                .isEqualTo(at("2026-11-16T08:00"));
    }

    @Test
    void zeroIsDueAtTheStartWhateverIsPaused() {
        LegalDuration zero = new LegalDuration(0, DurationUnit.WORKING_DAY);

        assertThat(due("2026-11-02T12:00", zero, pauses("2026-11-02T09:00", "2026-11-03T10:00")))
                .isEqualTo(at("2026-11-02T13:00"));
    }

    @Test
    void aPauseThatReachesIntoAYearWithoutDataIsRefused() {
        assertThatExceptionOfType(CalendarYearUnknown.class)
                .isThrownBy(() -> due("2026-11-02T08:00", ONE_DAY, pauses("2026-11-02T09:00", "2029-01-02T10:00")));
    }

    @Test
    void anOpenPauseNeedsAMoment() {
        PauseLedger open = PauseLedger.none().with(new Pause(at("2026-11-02T09:00"), null, "supplement", "02/HDHS"));

        assertThat(open.isPaused()).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> due("2026-11-02T08:00", ONE_DAY, open));
        assertThat(due("2026-11-02T08:00", ONE_DAY, open.asOf(at("2026-11-02T11:00"))))
                .isEqualTo(at("2026-11-03T10:00"));
        assertThat(due("2026-11-02T08:00", ONE_DAY, open.asOf(at("2026-11-02T08:30"))))
                .as("before it began")
                .isEqualTo(at("2026-11-03T08:00"));
        assertThat(open.pausedMinutes(calendar, at("2026-11-02T00:00"), at("2026-11-02T10:00")))
                .isEqualTo(60);
    }

    @Test
    void aPauseIsEndedByItsFormNumber() {
        PauseLedger open = PauseLedger.none()
                .with(new Pause(at("2026-11-02T09:00"), null, "supplement", "02/HDHS"))
                .with(new Pause(at("2026-11-02T10:00"), null, "duty", "77/TB-CCT"));
        PauseLedger one = open.ended("02/HDHS", at("2026-11-02T11:00"));

        assertThat(one.isPaused()).isTrue();
        assertThat(one.pauses().getFirst().to()).isEqualTo(at("2026-11-02T11:00"));
        assertThat(one.ended("77/TB-CCT", at("2026-11-02T12:00")).isPaused()).isFalse();
        assertThat(open.pauses().getFirst().to()).as("a ledger never changes").isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> one.ended("02/HDHS", at("2026-11-03T11:00")));
        assertThatIllegalArgumentException().isThrownBy(() -> open.ended("02/HDHS", at("2026-11-02T08:00")));
    }

    @Test
    void aPauseWithoutEvidenceOrOrderIsRefused() {
        Instant from = at("2026-11-02T09:00");

        assertThatIllegalArgumentException().isThrownBy(() -> new Pause(from, from.minusSeconds(1), "duty", "06"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pause(from, null, " ", "06"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pause(from, null, "duty", ""));
    }

    private Instant due(String start, LegalDuration duration, PauseLedger pauses) {
        return pauses.due(calendar, at(start), duration, ACCEPTANCE);
    }

    private static PauseLedger pauses(String from, String to) {
        return PauseLedger.none().with(pause(from, to));
    }

    private static Pause pause(String from, String to) {
        return new Pause(at(from), at(to), "supplement", "02/HDHS");
    }
}
