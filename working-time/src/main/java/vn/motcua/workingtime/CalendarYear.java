package vn.motcua.workingtime;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What one year changes in the ordinary week: days off and made-up days, and the notice that they rest on. */
public record CalendarYear(int year, Status status, String basis, List<DayOff> daysOff, List<MadeUpDay> madeUpDays) {

    /** Whether the yearly notice was issued (chính thức), or the days are only reckoned ahead (dự kiến). */
    public enum Status {
        OFFICIAL,
        PROVISIONAL
    }

    public CalendarYear {
        daysOff = List.copyOf(daysOff);
        madeUpDays = List.copyOf(madeUpDays);
        Set<LocalDate> named = new HashSet<>();
        Stream.concat(daysOff.stream().map(DayOff::date), madeUpDays.stream().map(MadeUpDay::date))
                .forEach(date -> requireOnceWithin(year, date, named));
    }

    boolean isOff(LocalDate date) {
        return daysOff.stream().anyMatch(off -> off.date().equals(date));
    }

    CalendarYear with(DayOff day) {
        List<DayOff> more = Stream.concat(daysOff.stream(), Stream.of(day)).toList();
        return new CalendarYear(year, status, basis, more, madeUpDays);
    }

    CalendarYear with(MadeUpDay day) {
        List<MadeUpDay> more =
                Stream.concat(madeUpDays.stream(), Stream.of(day)).toList();
        return new CalendarYear(year, status, basis, daysOff, more);
    }

    CalendarYear restated(Status newStatus, String newBasis) {
        return new CalendarYear(year, newStatus, newBasis, daysOff, madeUpDays);
    }

    /** The same year without anything said about that date. */
    CalendarYear without(LocalDate date) {
        return new CalendarYear(
                year,
                status,
                basis,
                daysOff.stream().filter(day -> !day.date().equals(date)).toList(),
                madeUpDays.stream().filter(day -> !day.date().equals(date)).toList());
    }

    private static void requireOnceWithin(int year, LocalDate date, Set<LocalDate> named) {
        if (date.getYear() != year) {
            throw new IllegalArgumentException(date + " does not belong to the year " + year);
        }
        if (!named.add(date)) {
            throw new IllegalArgumentException(date + " is named twice in the year " + year);
        }
    }
}
