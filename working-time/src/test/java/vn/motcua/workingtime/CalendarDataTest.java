package vn.motcua.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.motcua.workingtime.Moments.at;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A calendar of one's own: other hours, Saturday mornings; and data that no calendar may be built from. */
class CalendarDataTest {

    private static final OfficeHours MORNING = hours("07:00", "11:30");
    private static final OfficeHours AFTERNOON = hours("13:30", "17:00");
    private static final CalendarYear PLAIN =
            new CalendarYear(2026, CalendarYear.Status.OFFICIAL, "test", List.of(), List.of());

    @Test
    void anOfficeMayKeepOtherHoursAndSaturdayMornings() {
        WorkingCalendar calendar = new WorkingCalendar(data(
                Map.of(DayOfWeek.FRIDAY, List.of(MORNING, AFTERNOON), DayOfWeek.SATURDAY, List.of(MORNING)), PLAIN));

        assertThat(calendar.due(at("2026-11-20T16:00"), 120, StartRule.ACCEPTANCE))
                .isEqualTo(at("2026-11-21T08:00"));
        assertThat(calendar.due(at("2026-11-20T16:00"), 60 + 270, StartRule.ACCEPTANCE))
                .isEqualTo(at("2026-11-21T11:30"));
        assertThat(calendar.clockStart(at("2026-11-21T11:30"), StartRule.ACCEPTANCE))
                .isEqualTo(at("2026-11-27T07:00"));
    }

    @Test
    void aMadeUpSaturdayHasTheHoursOfTheDayItReplaces() {
        CalendarYear year = PLAIN.with(new DayOff(LocalDate.parse("2026-11-20"), "swap"))
                .with(new MadeUpDay(LocalDate.parse("2026-11-28"), LocalDate.parse("2026-11-20"), "swap"));
        WorkingCalendar calendar = new WorkingCalendar(data(Map.of(DayOfWeek.FRIDAY, List.of(AFTERNOON)), year));

        assertThat(calendar.due(at("2026-11-19T09:00"), 210 + 30, StartRule.ACCEPTANCE))
                .isEqualTo(at("2026-11-28T14:00"));
    }

    @Test
    void laterChangesToTheListsGivenDoNotReachTheCalendar() {
        List<OfficeHours> friday = new ArrayList<>(List.of(MORNING));
        Map<DayOfWeek, List<OfficeHours>> week = new HashMap<>(Map.of(DayOfWeek.FRIDAY, friday));
        CalendarData data = data(week, PLAIN);
        friday.add(AFTERNOON);
        week.clear();

        assertThat(data.week()).isEqualTo(Map.of(DayOfWeek.FRIDAY, List.of(MORNING)));
    }

    @Test
    void hoursThatDoNotMakeADayAreRefused() {
        refused(() -> hours("11:30", "07:30"), "open before they close");
        refused(() -> hours("07:30", "07:30"), "open before they close");
        refused(() -> hours("07:30:30", "11:30"), "whole minutes");
        refused(() -> data(Map.of(), PLAIN), "without office hours");
        refused(() -> data(Map.of(DayOfWeek.FRIDAY, List.of()), PLAIN), "no office hours");
        refused(() -> data(Map.of(DayOfWeek.FRIDAY, List.of(AFTERNOON, MORNING)), PLAIN), "out of order");
    }

    @Test
    void daysThatContradictEachOtherAreRefused() {
        LocalDate friday = LocalDate.parse("2026-11-20");
        LocalDate saturday = LocalDate.parse("2026-11-28");
        CalendarYear off = PLAIN.with(new DayOff(friday, "swap"));
        Map<DayOfWeek, List<OfficeHours>> week = Map.of(DayOfWeek.FRIDAY, List.of(MORNING));

        refused(() -> new DayOff(friday, " "), "legal basis");
        refused(() -> new MadeUpDay(saturday, friday, ""), "legal basis");
        refused(() -> PLAIN.with(new DayOff(LocalDate.parse("2027-01-01"), "x")), "does not belong to the year 2026");
        refused(() -> off.with(new DayOff(friday, "again")), "named twice");
        refused(() -> off.with(new MadeUpDay(friday, friday, "both")), "named twice");
        refused(() -> data(week, PLAIN, PLAIN), "given twice");
        refused(() -> data(week, PLAIN.with(new MadeUpDay(saturday, friday, "x"))), "makes up for 2026-11-20");
    }

    @Test
    void aFaultInTheFileNamesItsLine() {
        refused(() -> CalendarFile.parse(List.of("version 1", "# note", "off 2026-01-01 | x")), "Line 3");
        refused(() -> CalendarFile.parse(List.of("holiday 2026-01-01")), "Line 1");
        refused(() -> CalendarFile.parse(List.of("year 2026 OFFICIAL | x", "off 2026-13-01 | x")), "Line 2");
        refused(() -> CalendarFile.parse(List.of("year 2026 OFFICIAL | x", "off 2026-01-01")), "Line 2");
        refused(
                () -> CalendarFile.parse(List.of("year 2026 OFFICIAL", "work 2026-01-10 for 2026-01-02 | x")),
                "Line 2");
        refused(() -> CalendarFile.parse(List.of("version 1")), "lacks its line: zone");
    }

    private static void refused(Runnable building, String why) {
        assertThatIllegalArgumentException().isThrownBy(building::run).withMessageContaining(why);
    }

    private static OfficeHours hours(String open, String close) {
        return new OfficeHours(LocalTime.parse(open), LocalTime.parse(close));
    }

    private static CalendarData data(Map<DayOfWeek, List<OfficeHours>> week, CalendarYear... years) {
        return new CalendarData("test", Moments.ZONE, 480, LocalTime.of(15, 0), week, List.of(years));
    }
}
