package vn.motcua.workingtime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything a {@link WorkingCalendar} is built from, as plain data. {@code minutesPerDay} is what one legal working day
 * (ngày làm việc) is worth; {@code cutOff} is the 15:00 of {@link StartRule#NEXT_DAY_AFTER_15H}; {@code answerMinutes}
 * are the working minutes in which the desk answers an online submission.
 */
public record CalendarData(
        String version,
        ZoneId zone,
        int minutesPerDay,
        LocalTime cutOff,
        int answerMinutes,
        OfficeWeek week,
        List<CalendarYear> years) {

    public CalendarData {
        if (minutesPerDay <= 0) {
            throw new IllegalArgumentException("A working day must have minutes: " + minutesPerDay);
        }
        if (answerMinutes <= 0) {
            throw new IllegalArgumentException("The desk must have minutes to answer in: " + answerMinutes);
        }
        years = List.copyOf(years);
        requireDistinct(years);
        requireMadeUpForDaysOff(week, years);
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
    private static void requireMadeUpForDaysOff(OfficeWeek week, List<CalendarYear> years) {
        for (CalendarYear year : years) {
            for (MadeUpDay day : year.madeUpDays()) {
                if (freeAnyway(week, day.insteadOf())
                        || years.stream().noneMatch(other -> other.isOff(day.insteadOf()))) {
                    throw new IllegalArgumentException("%s makes up for %s, which is no weekday given as a day off"
                            .formatted(day.date(), day.insteadOf()));
                }
            }
        }
    }

    /** A weekend; an office closed on a weekday of its own has no hours to make up, which is no fault of the swap. */
    private static boolean freeAnyway(OfficeWeek week, LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
        return weekend && week.hours(day, date).isEmpty();
    }
}
