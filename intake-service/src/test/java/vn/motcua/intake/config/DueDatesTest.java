package vn.motcua.intake.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.catalogue.ProcessingTime;
import vn.motcua.contracts.catalogue.StartRule;
import vn.motcua.intake.dossier.DueDates;
import vn.motcua.intake.dossier.LegalClock;
import vn.motcua.platform.journal.Problem;

class DueDatesTest {

    private final DueDates dueDates = Catalogues.dates();

    @Test
    void whatComesAfterFifteenHoursBeforeTetCountsFromTheFirstDayAfterIt() {
        DueDates.Due due = counted(at("2026-02-13T16:00"), 1440, StartRule.NEXT_DAY_AFTER_15H);
        assertThat(due.clockStart()).isEqualTo(at("2026-02-23T07:30"));
        assertThat(due.dueAt()).isEqualTo(at("2026-02-25T17:00"));
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void aDueDateInAYearWithoutNoticeIsProvisional() {
        assertThat(counted(at("2026-12-30T09:00"), 4800, StartRule.ACCEPTANCE).provisional())
                .isTrue();
    }

    @Test
    void aYearWithoutCalendarIsAProblemAndNoGuess() {
        assertThatThrownBy(() -> counted(at("2040-01-10T09:00"), 480, StartRule.ACCEPTANCE))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("CALENDAR_MISSING"));
    }

    @Test
    void aMissingTrackingKeyIsToldPlainly() {
        assertThatThrownBy(() -> new TrackingProperties("")).hasMessageContaining("motcua.tracking.secret-key");
        assertThatThrownBy(() -> new TrackingProperties("too short")).hasMessageContaining("32 characters");
    }

    private DueDates.Due counted(Instant from, int minutes, StartRule rule) {
        ProcessingTime time = new ProcessingTime(minutes, ProcessingTime.Unit.WORKING_MINUTE);
        return dueDates.of("H32.50.05", new LegalClock.Count(from, time, rule, false, 0), List.of());
    }

    private static Instant at(String local) {
        return Instant.parse(local + ":00Z").minusSeconds(7 * 3600);
    }
}
