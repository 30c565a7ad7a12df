package vn.motcua.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.motcua.workingtime.Moments.at;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
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

        assertThat(data.week().ordinary()).isEqualTo(Map.of(DayOfWeek.FRIDAY, List.of(MORNING)));
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
    void aSeasonChangesTheHoursOnBothItsFirstAndItsLastDay() {
        OfficeWeek week = new OfficeWeek(
                Map.of(DayOfWeek.FRIDAY, List.of(MORNING, AFTERNOON)),
                List.of(season(DayOfWeek.FRIDAY, "--05-01", "--05-29", hours("06:30", "11:00"))));
        WorkingCalendar calendar = new WorkingCalendar(data(week, PLAIN));

        assertThat(calendar.clockStart(at("2026-04-30T00:00"), StartRule.ACCEPTANCE))
                .isEqualTo(at("2026-05-01T06:30"));
        assertThat(calendar.clockStart(at("2026-05-29T00:00"), StartRule.ACCEPTANCE))
                .isEqualTo(at("2026-05-29T06:30"));
        assertThat(calendar.clockStart(at("2026-05-29T11:00"), StartRule.ACCEPTANCE))
                .isEqualTo(at("2026-06-05T07:00"));
    }

    @Test
    void aSeasonMayRunOverTheYearsEndAndCloseAWeekday() {
        OfficeWeek week = new OfficeWeek(
                Map.of(DayOfWeek.FRIDAY, List.of(MORNING)), List.of(season(DayOfWeek.FRIDAY, "--12-20", "--01-09")));
        WorkingCalendar calendar = new WorkingCalendar(data(week, PLAIN));

        assertThat(calendar.clockStart(at("2026-01-01T00:00"), StartRule.ACCEPTANCE))
                .isEqualTo(at("2026-01-16T07:00"));
        assertThat(calendar.workingMinutesBetween(at("2026-12-19T00:00"), at("2026-12-31T23:00")))
                .isZero();
    }

    @Test
    void seasonsThatContradictEachOtherAreRefused() {
        Map<DayOfWeek, List<OfficeHours>> friday = Map.of(DayOfWeek.FRIDAY, List.of(MORNING));
        SeasonalHours winter = season(DayOfWeek.FRIDAY, "--11-01", "--02-28", MORNING);

        refused(
                () -> new OfficeWeek(friday, List.of(winter, season(DayOfWeek.FRIDAY, "--02-28", "--03-10", MORNING))),
                "overlap");
        refused(
                () -> new OfficeWeek(friday, List.of(season(DayOfWeek.FRIDAY, "--01-05", "--01-06", MORNING), winter)),
                "overlap");
        refused(() -> season(DayOfWeek.FRIDAY, "--01-05", "--01-06", AFTERNOON, MORNING), "out of order");
        refused(
                () -> new OfficeWeek(Map.of(), List.of(season(DayOfWeek.FRIDAY, "--01-05", "--01-06"))),
                "without office hours");
        assertThat(new OfficeWeek(friday, List.of(winter, season(DayOfWeek.MONDAY, "--01-05", "--01-06", MORNING)))
                        .seasonal())
                .hasSize(2);
    }

    private static void refused(Runnable building, String why) {
        assertThatIllegalArgumentException().isThrownBy(building::run).withMessageContaining(why);
    }

    private static SeasonalHours season(DayOfWeek weekday, String from, String to, OfficeHours... hours) {
        return new SeasonalHours(weekday, MonthDay.parse(from), MonthDay.parse(to), List.of(hours));
    }

    private static OfficeHours hours(String open, String close) {
        return new OfficeHours(LocalTime.parse(open), LocalTime.parse(close));
    }

    private static CalendarData data(Map<DayOfWeek, List<OfficeHours>> week, CalendarYear... years) {
        return data(new OfficeWeek(week, List.of()), years);
    }

    private static CalendarData data(OfficeWeek week, CalendarYear... years) {
        return new CalendarData("test", Moments.ZONE, 480, LocalTime.of(15, 0), 480, week, List.of(years));
    }
}
