package vn.motcua.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** The library against walking minute by minute, by the national calendar and by an agency's with seasons of its own. */
@Domain(OfficeTimes.class)
class OracleTest {

    private static final Set<LocalDate> OFF = dates("2025-01-01 2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31"
            + " 2025-04-07 2025-04-30 2025-05-01 2025-05-02 2025-09-01 2025-09-02"
            + " 2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-04-27 2026-04-30"
            + " 2026-05-01 2026-08-31 2026-09-01 2026-09-02 2026-11-24"
            + " 2027-01-01 2027-02-04 2027-02-05 2027-02-08 2027-02-09 2027-02-10 2027-04-16 2027-04-30 2027-05-03"
            + " 2027-09-02 2027-09-03 2027-11-24"
            + " 2028-01-03 2028-01-24 2028-01-25 2028-01-26 2028-01-27 2028-01-28 2028-04-04 2028-05-01 2028-05-02"
            + " 2028-09-01 2028-09-04 2028-11-24");
    private static final Set<LocalDate> SATURDAYS_OFF = dates("2027-02-06 2027-05-01 2028-01-01 2028-09-02");
    /** Worked Saturdays, with the weekday that each replaces. */
    private static final Map<LocalDate, Integer> SWAPS = Map.of(
            LocalDate.parse("2025-04-26"), 5, LocalDate.parse("2026-01-10"), 5, LocalDate.parse("2026-08-22"), 1);

    private static final String TEXT = """
            base vietnam
            version test
            hours MONDAY-FRIDAY 07:00-11:30 13:30-17:00
            hours MONDAY-THURSDAY 06:45-11:00 14:00-17:45 from 04-16 to 10-15
            hours FRIDAY closed from 12-20 to 01-09
            hours SATURDAY 07:30-11:00
            year 2026
            off 2026-08-10 | QĐ 12/QĐ-UBND: nghỉ một ngày
            """;

    private static final WorkingCalendar NATIONAL = WorkingCalendars.vietnam();
    private static final MinuteOracle NATIONALLY = new MinuteOracle(OracleTest::nationalHours);
    private static final WorkingCalendar AGENCY = WorkingCalendars.parse(TEXT);
    private static final MinuteOracle AT_THE_AGENCY = new MinuteOracle(OracleTest::agencyHours);

    @Property(tries = 5_000)
    void dueDatesWithPausesAgreeNationally(@ForAll Scenario scenario) {
        assertThat(scenario.clock(NATIONAL).due(scenario.ledger())).isEqualTo(NATIONALLY.due(scenario));
    }

    @Property(tries = 5_000)
    void dueDatesWithPausesAgreeAtAnAgencyWithSeasons(@ForAll Scenario scenario) {
        assertThat(scenario.clock(AGENCY).due(scenario.ledger())).isEqualTo(AT_THE_AGENCY.due(scenario));
    }

    @Property(tries = 3_000)
    void clockStartsAgree(@ForAll Instant received, @ForAll StartRule rule) {
        assertThat(NATIONAL.clockStart(received, rule)).isEqualTo(NATIONALLY.start(received, rule));
        assertThat(AGENCY.clockStart(received, rule)).isEqualTo(AT_THE_AGENCY.start(received, rule));
    }

    @Property(tries = 3_000)
    void elapsedTimeNetOfPausesAgrees(@ForAll Scenario drawn, @ForAll Instant any) {
        Scenario scenario = drawn.workingMinutes() == null
                ? drawn.lasting(new LegalDuration(drawn.duration().amount(), DurationUnit.WORKING_HOUR))
                : drawn;
        int amount = scenario.workingMinutes();
        Instant at = scenario.received().plusSeconds(Math.floorMod(any.getEpochSecond(), 60 * 86_400L));

        assertThat(scenario.clock(AGENCY).elapsed(scenario.ledger(), at))
                .isEqualTo(AT_THE_AGENCY.elapsed(scenario, amount, at));
        assertThat(scenario.clock(AGENCY).remaining(scenario.ledger(), at))
                .isEqualTo(amount - AT_THE_AGENCY.elapsed(scenario, amount, at));
    }

    private static String nationalHours(LocalDate date) {
        boolean weekday = weekday(date) <= 5;
        return (weekday && !OFF.contains(date)) || SWAPS.containsKey(date) ? "07:30-11:30 13:00-17:00" : "";
    }

    private static String agencyHours(LocalDate date) {
        if (OFF.contains(date) || SATURDAYS_OFF.contains(date) || date.equals(LocalDate.parse("2026-08-10"))) {
            return "";
        }
        int monthDay = date.getMonthValue() * 100 + date.getDayOfMonth();
        int weekday = SWAPS.getOrDefault(date, weekday(date));
        if (weekday >= 6) {
            return weekday == 6 ? "07:30-11:00" : "";
        }
        if (weekday == 5) {
            return monthDay >= 1220 || monthDay <= 109 ? "" : "07:00-11:30 13:30-17:00";
        }
        return monthDay >= 416 && monthDay <= 1015 ? "06:45-11:00 14:00-17:45" : "07:00-11:30 13:30-17:00";
    }

    private static int weekday(LocalDate date) {
        return date.getDayOfWeek().getValue();
    }

    private static Set<LocalDate> dates(String written) {
        return Arrays.stream(written.split(" ")).map(LocalDate::parse).collect(Collectors.toUnmodifiableSet());
    }
}
