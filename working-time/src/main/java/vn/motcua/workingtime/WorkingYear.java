package vn.motcua.workingtime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;

/**
 * One year laid out as a line of working minutes: {@code worked[d]} is how many precede the year's day {@code d}. Going
 * from a moment to its place on the line and back is a look-up and a binary search; nothing is counted day by day.
 */
final class WorkingYear {

    private final int number;
    private final List<List<OfficeHours>> days;
    private final int[] worked;

    WorkingYear(CalendarYear year, OfficeWeek week) {
        number = year.year();
        days = lay(year, week);
        worked = new int[days.size() + 1];
        for (int day = 0; day < days.size(); day++) {
            worked[day + 1] = worked[day] + minutesOf(days.get(day));
        }
    }

    int number() {
        return number;
    }

    /** All working minutes of the year. */
    int total() {
        return worked[days.size()];
    }

    /** The office hours of a date in this year, in order; empty on a day off. */
    List<OfficeHours> hoursOn(LocalDate date) {
        return days.get(date.getDayOfYear() - 1);
    }

    /** Whole working minutes of this year that lie before the moment. */
    int workedBefore(LocalDateTime moment) {
        int day = moment.getDayOfYear() - 1;
        int minutes = worked[day];
        for (OfficeHours hours : days.get(day)) {
            minutes += hours.minutesBefore(moment.toLocalTime());
        }
        return minutes;
    }

    /** The moment at which that many minutes (1 to {@link #total()}) have just been worked: at a close it stays there. */
    LocalDateTime endOf(int minutes) {
        int day = lastDayBegunBefore(minutes);
        int rest = minutes - worked[day];
        for (OfficeHours hours : days.get(day)) {
            if (rest <= hours.minutes()) {
                return dateOf(day).atTime(hours.open().plusMinutes(rest));
            }
            rest -= hours.minutes();
        }
        throw new IllegalArgumentException("The year " + number + " has no working minute " + minutes);
    }

    /** The moment at which the minute after that many (0 to {@code total() - 1}) begins: at a close, the next opening. */
    LocalDateTime startAfter(int minutes) {
        return endOf(minutes + 1).minusMinutes(1);
    }

    private int lastDayBegunBefore(int minutes) {
        int low = 0;
        int high = days.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (worked[middle] < minutes) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private LocalDate dateOf(int day) {
        return LocalDate.ofYearDay(number, day + 1);
    }

    private static List<List<OfficeHours>> lay(CalendarYear year, OfficeWeek week) {
        List<List<OfficeHours>> days = new ArrayList<>();
        for (int day = 1; day <= Year.of(year.year()).length(); day++) {
            LocalDate date = LocalDate.ofYearDay(year.year(), day);
            days.add(week.hours(date.getDayOfWeek(), date));
        }
        year.daysOff().forEach(off -> days.set(off.date().getDayOfYear() - 1, List.of()));
        year.madeUpDays()
                .forEach(day -> days.set(
                        day.date().getDayOfYear() - 1,
                        week.hours(day.insteadOf().getDayOfWeek(), day.date())));
        return List.copyOf(days);
    }

    private static int minutesOf(List<OfficeHours> hours) {
        return hours.stream().mapToInt(OfficeHours::minutes).sum();
    }
}
