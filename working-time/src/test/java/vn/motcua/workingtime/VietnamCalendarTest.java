package vn.motcua.workingtime;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundled data against the table of domain.md §3, copied here by hand. */
class VietnamCalendarTest {

    private final CalendarData data = WorkingCalendars.vietnam().data();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2022 | OFFICIAL    | 3/1 31/1 1/2 2/2 3/2 4/2 11/4 2/5 3/5 1/9 2/9                 | ''",
                "2025 | OFFICIAL    | 1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9         | 26/4",
                "2026 | OFFICIAL    | 1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9 24/11 | 10/1 22/8",
                "2027 | PROVISIONAL | 1/1 4/2 5/2 8/2 9/2 10/2 16/4 30/4 3/5 2/9 3/9 24/11          | ''",
                "2028 | PROVISIONAL | 3/1 24/1 25/1 26/1 27/1 28/1 4/4 1/5 2/5 1/9 4/9 24/11        | ''",
            })
    void aYearHasTheDaysOfTheTable(int number, CalendarYear.Status status, String weekdaysOff, String workedSaturdays) {
        CalendarYear year = data.years().stream()
                .filter(candidate -> candidate.year() == number)
                .findFirst()
                .orElseThrow();

        assertThat(year.status()).isEqualTo(status);
        assertThat(weekdays(year.daysOff().stream().map(DayOff::date).toList())).isEqualTo(weekdaysOff);
        assertThat(shortly(year.madeUpDays().stream().map(MadeUpDay::date).toList()))
                .isEqualTo(workedSaturdays);
        assertThat(year.madeUpDays())
                .allSatisfy(day -> assertThat(day.date().getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY));
    }

    @Test
    void theOfficeIsOpenFromMondayToFridayWithALunchBreak() {
        List<OfficeHours> hours = List.of(
                new OfficeHours(LocalTime.of(7, 30), LocalTime.of(11, 30)),
                new OfficeHours(LocalTime.of(13, 0), LocalTime.of(17, 0)));

        assertThat(data.week().ordinary().keySet()).isEqualTo(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        assertThat(data.week().ordinary().values()).containsOnly(hours);
        assertThat(data.week().seasonal()).isEmpty();
        assertThat(data.zone()).isEqualTo(Moments.ZONE);
        assertThat(data.cutOff()).isEqualTo(LocalTime.of(15, 0));
        assertThat(data.answerMinutes()).isEqualTo(8 * 60);
        assertThat(WorkingCalendars.vietnam().minutesPerDay()).isEqualTo(480);
    }

    @Test
    void onlyTheFoundingYearAndTheNextFourAreKnown() {
        assertThat(data.years()).extracting(CalendarYear::year).containsExactly(2022, 2025, 2026, 2027, 2028);
    }

    @Test
    void everyYearNamesItsNotice() {
        assertThat(data.years()).extracting(CalendarYear::basis).noneMatch(String::isBlank);
        assertThat(data.version()).isNotBlank();
    }

    private static String weekdays(List<LocalDate> dates) {
        return shortly(dates.stream()
                .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .toList());
    }

    private static String shortly(List<LocalDate> dates) {
        return dates.stream()
                .map(date -> date.getDayOfMonth() + "/" + date.getMonthValue())
                .collect(joining(" "));
    }
}
