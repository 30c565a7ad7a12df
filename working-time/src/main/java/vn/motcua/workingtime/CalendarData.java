package vn.motcua.workingtime;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything a {@link WorkingCalendar} is built from, as plain data that a service may read from JSON. A weekday
 * without an entry in {@code week} is not worked; {@code minutesPerDay} is what one legal working day (ngày làm việc)
 * is worth; {@code cutOff} is the 15:00 of {@link StartRule#NEXT_DAY_AFTER_15H}.
 */
public record CalendarData(
        String version,
        ZoneId zone,
        int minutesPerDay,
        LocalTime cutOff,
        Map<DayOfWeek, List<OfficeHours>> week,
        List<CalendarYear> years) {

    public CalendarData {
        if (minutesPerDay <= 0) {
            throw new IllegalArgumentException("A working day must have minutes: " + minutesPerDay);
        }
        if (week.isEmpty()) {
            throw new IllegalArgumentException("A calendar without office hours never comes to an end");
        }
        week = week.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, day -> List.copyOf(day.getValue())));
        years = List.copyOf(years);
        week.forEach(CalendarData::requireInOrder);
        requireDistinct(years);
        requireMadeUpForDaysOff(week, years);
    }

    private static void requireInOrder(DayOfWeek day, List<OfficeHours> hours) {
        if (hours.isEmpty()) {
            throw new IllegalArgumentException(day + " has no office hours; leave a day that is not worked out");
        }
        for (int i = 1; i < hours.size(); i++) {
            if (hours.get(i).open().isBefore(hours.get(i - 1).close())) {
                throw new IllegalArgumentException("Office hours of " + day + " overlap or are out of order");
            }
        }
    }

    private static void requireDistinct(List<CalendarYear> years) {
        Set<Integer> seen = new HashSet<>();
        for (CalendarYear year : years) {
            if (!seen.add(year.year())) {
                throw new IllegalArgumentException("The year " + year.year() + " is given twice");
            }
        }
    }

    /** A swap whose other half is missing would give the office a day more than the law does. */
    private static void requireMadeUpForDaysOff(Map<DayOfWeek, List<OfficeHours>> week, List<CalendarYear> years) {
        for (CalendarYear year : years) {
            for (MadeUpDay day : year.madeUpDays()) {
                boolean workday = week.containsKey(day.insteadOf().getDayOfWeek());
                if (!workday || years.stream().noneMatch(other -> other.isOff(day.insteadOf()))) {
                    throw new IllegalArgumentException("%s makes up for %s, which is no weekday given as a day off"
                            .formatted(day.date(), day.insteadOf()));
                }
            }
        }
    }
}
