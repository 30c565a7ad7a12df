package vn.motcua.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.motcua.workingtime.Moments.at;
import static vn.motcua.workingtime.StartRule.ACCEPTANCE;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars as agencies write them: on top of the national one or by themselves, and the faults that are named. */
class CalendarTextTest {

    @Test
    void aNewDayOffIsAnnouncedInThreeLines() {
        WorkingCalendar calendar = WorkingCalendars.parse("""
                base vietnam
                year 2026
                off 2026-11-26 | QĐ 12/QĐ-UBND: nghỉ khắc phục bão
                """);

        assertThat(due(calendar, "2026-11-25T16:00", 120)).isEqualTo("2026-11-27T08:30");
        assertThat(due(calendar, "2026-11-23T16:00", 120))
                .as("national days stay")
                .isEqualTo("2026-11-25T08:30");
        assertThat(calendar.provisional(at("2026-11-25T16:00"))).isFalse();
        assertThat(calendar.provisional(at("2027-11-25T16:00"))).isTrue();
        assertThat(calendar.data().version())
                .isEqualTo("changes on vietnam "
                        + WorkingCalendars.vietnam().data().version());
    }

    @Test
    void anAgencyReplacesHoursAndKeepsTheRest() {
        WorkingCalendar calendar = WorkingCalendars.parse("""
                base vietnam
                version ninh-phuoc-2
                hours MONDAY-FRIDAY 07:00-11:30 13:30-17:00 | QĐ 3/QĐ-UBND
                hours SATURDAY 07:30-11:00
                """);

        assertThat(due(calendar, "2026-11-20T16:00", 61)).isEqualTo("2026-11-21T07:31");
        assertThat(due(calendar, "2026-11-21T10:59", 2)).isEqualTo("2026-11-23T07:01");
        assertThat(calendar.data().version()).startsWith("ninh-phuoc-2 on vietnam ");
        assertThat(calendar.minutesPerDay()).isEqualTo(480);
    }

    @Test
    void aMadeUpSaturdayHasTheHoursOfItsOwnSeason() {
        WorkingCalendar calendar = WorkingCalendars.parse("""
                base vietnam
                hours MONDAY-FRIDAY 07:00-11:00 14:00-17:30 from 04-16 to 08-25
                """);

        assertThat(due(calendar, "2026-08-22T00:00", 1)).isEqualTo("2026-08-22T07:01");
        assertThat(due(calendar, "2026-08-25T17:30", 1)).isEqualTo("2026-08-26T07:31");
        assertThat(due(calendar, "2026-04-15T17:00", 1)).isEqualTo("2026-04-16T07:01");
    }

    @Test
    void theIssuedNoticeReplacesAProvisionalDay() {
        WorkingCalendar calendar = WorkingCalendars.parse("""
                base vietnam
                year 2027 OFFICIAL | TB 1/TB-BNV
                off  2027-09-01 | TB 1/TB-BNV: Quốc khánh, ngày liền kề
                off  2027-09-02 | TB 1/TB-BNV: Quốc khánh
                work 2027-09-03 | TB 1/TB-BNV: không nghỉ
                """);

        assertThat(due(calendar, "2027-08-31T16:30", 60)).isEqualTo("2027-09-03T08:00");
        assertThat(calendar.provisional(at("2027-09-03T08:00"))).isFalse();
    }

    @Test
    void anAgencyThatIsClosedOnMondaysHasNothingToMakeUpForOne() {
        WorkingCalendar calendar = WorkingCalendars.parse("base vietnam\nhours MONDAY closed");

        assertThat(due(calendar, "2026-08-21T16:59", 2)).isEqualTo("2026-08-25T07:31");
    }

    @Test
    void aTextMayStandByItselfWithAnyLineEnds() {
        WorkingCalendar calendar = WorkingCalendars.parse("\uFEFF" + """
                version x
                zone Asia/Ho_Chi_Minh
                day 480
                cut-off 14:00
                answer 60

                # desk
                  hours friday 08:00-10:00 | QĐ 1 \s
                year 2026 PROVISIONAL
                """.replace("\n", "\r\n"));

        assertThat(due(calendar, "2026-11-19T12:00", 61)).isEqualTo("2026-11-20T09:01");
        assertThat(Moments.local(calendar.answerBy(at("2026-11-20T08:30")))).hasToString("2026-11-20T09:30");
        assertThat(Moments.local(calendar.clockStart(at("2026-11-20T14:01"), StartRule.NEXT_DAY_AFTER_15H)))
                .hasToString("2026-11-27T08:00");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "holiday 2026-01-05 | x                    ; unknown word holiday",
                "off 2026-13-01 | x                        ; 2026-13-01 is not a date such as",
                "off 2026-02-29 | x                        ; 2026-02-29 is not a date such as",
                "off 2026-03-02                            ; legal basis",
                "off | x                                   ; expected: off DATE",
                "off 2026-03-02 2026-03-03 | x             ; expected: off DATE",
                "off 2027-03-02 | x                        ; does not belong to the year 2026",
                "off 2026-03-05 | x                        ; 2026-03-05 is given twice",
                "work 2026-03-07 for 2026-03-05 | x        ; expected: work DATE [instead-of DATE]",
                "work 2026-03-07 instead-of 2026-03-06 | x ; 2026-03-06 is not given as a day off",
                "work 2026-03-07 instead-of 2026-03-05     ; expected: work ... | basis",
                "work 2026-03-06 | x                       ; no day off that the base gives",
                "hours MONTAG 07:30-11:30                  ; MONTAG is not a weekday",
                "hours FRIDAY-MONDAY 07:30-11:30           ; FRIDAY-MONDAY is not a weekday",
                "hours MONDAY                              ; expected: hours WEEKDAY",
                "hours MONDAY 7h30-11h30                   ; 7h30-11h30 is not office hours",
                "hours MONDAY 07:30-09:00-11:30            ; 07:30-09:00-11:30 is not office hours",
                "hours MONDAY 07:30                        ; 07:30 is not office hours",
                "hours MONDAY 11:30-07:30                  ; open before they close",
                "hours MONDAY 13:00-17:00 07:30-11:30      ; out of order",
                "hours MONDAY 07:30-11:30 from 02-30 to 03-01 ; 02-30 is not a day of the year",
                "hours MONDAY 07:30-11:30 from 04-01       ; from is not office hours",
                "hours TUESDAY 07:30-11:30                 ; TUESDAY is given twice",
                "hours THURSDAY 07:30-11:30 from 06-01 to 06-30 ; Two seasons of THURSDAY overlap",
                "year 2026                                 ; 2026 is given twice",
                "year 2030                                 ; OFFICIAL or PROVISIONAL",
                "year 2030 MAYBE                           ; MAYBE is not OFFICIAL or PROVISIONAL",
                "year MMXXVI OFFICIAL                      ; MMXXVI is not a whole number",
                "zone Saigon                               ; Saigon is not a time zone",
                "day 0                                     ; expected: day MINUTES",
                "day eight                                 ; eight is not a whole number",
                "cut-off 15h                               ; 15h is not a time of day",
                "version 2                                 ; version is given twice",
                "version                                   ; expected: version VALUE",
                "base vietnam                              ; before everything else",
                "base laos                                 ; there is no base laos",
                "| QĐ 1                                    ; unknown word",
            })
    void aFaultyLineIsNamed(String line, String fault) {
        String text = """
                base vietnam
                version 1
                hours TUESDAY 08:00-11:00
                hours THURSDAY 08:00-11:00 from 06-30 to 07-31
                year 2026
                off 2026-03-05 | x
                """;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendars.parse(text + line))
                .withMessageContaining("Line 7")
                .withMessageContaining(line)
                .withMessageContaining(fault);
    }

    @Test
    void allFaultyLinesAreNamedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendars.parse("base vietnam\noff 2026-03-05 | x\nyear 2026\nof 1\n"))
                .withMessageContaining("Line 2")
                .withMessageContaining("it stands under no year line")
                .withMessageContaining("Line 4");
    }

    @Test
    void whatATextByItselfLacksIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendars.parse("version 1"))
                .withMessageContaining("lacks its line: zone");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendars.parse(""))
                .withMessageContaining("lacks its line: version");
    }

    @Test
    void aSwapWhoseDayOffIsTakenBackIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendars.parse("base vietnam\nyear 2026\nwork 2026-08-31 | QĐ 9"))
                .withMessageContaining("2026-08-22 makes up for 2026-08-31");
    }

    @Test
    void theNationalCalendarIsUntouchedByWhatIsBuiltOnIt() {
        WorkingCalendars.parse("base vietnam\nyear 2026\noff 2026-11-26 | QĐ 12");

        assertThat(WorkingCalendars.vietnam().data().years())
                .flatExtracting(CalendarYear::daysOff)
                .extracting(DayOff::date)
                .doesNotContain(LocalDate.parse("2026-11-26"));
    }

    private static String due(WorkingCalendar calendar, String start, long minutes) {
        return Moments.local(calendar.due(at(start), minutes, ACCEPTANCE)).toString();
    }
}
