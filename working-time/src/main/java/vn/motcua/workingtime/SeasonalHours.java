package vn.motcua.workingtime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * What one weekday's office hours are in one season (giờ mùa hè, mùa đông), both ends included; a season may run over
 * the year's end. No hours: that weekday is closed in the season.
 */
public record SeasonalHours(DayOfWeek weekday, MonthDay from, MonthDay to, List<OfficeHours> hours) {

    public SeasonalHours {
        hours = List.copyOf(hours);
        OfficeHours.requireInOrder(weekday, hours);
    }

    boolean holds(DayOfWeek day, LocalDate date) {
        return day == weekday && within(MonthDay.from(date));
    }

    boolean overlaps(SeasonalHours other) {
        return weekday == other.weekday && (within(other.from) || other.within(from));
    }

    private boolean within(MonthDay day) {
        boolean begun = !day.isBefore(from);
        boolean notOver = !day.isAfter(to);
        return from.isAfter(to) ? begun || notOver : begun && notOver;
    }
}
