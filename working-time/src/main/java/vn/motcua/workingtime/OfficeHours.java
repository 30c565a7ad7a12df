package vn.motcua.workingtime;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** One stretch of office hours (giờ hành chính), in local time to the whole minute; a lunch break parts two of them. */
public record OfficeHours(LocalTime open, LocalTime close) {

    public OfficeHours {
        if (!open.isBefore(close)) {
            throw new IllegalArgumentException("Office hours must open before they close: " + open + "-" + close);
        }
        if (!wholeMinute(open) || !wholeMinute(close)) {
            throw new IllegalArgumentException("Office hours are given in whole minutes: " + open + "-" + close);
        }
    }

    /** Refuses stretches of one weekday that overlap or do not follow each other. */
    static void requireInOrder(DayOfWeek day, List<OfficeHours> hours) {
        for (int i = 1; i < hours.size(); i++) {
            if (hours.get(i).open().isBefore(hours.get(i - 1).close())) {
                throw new IllegalArgumentException("Office hours of " + day + " overlap or are out of order");
            }
        }
    }

    int minutes() {
        return (int) open.until(close, ChronoUnit.MINUTES);
    }

    /** Whether something may be due at that time of day: from the opening to the very close. */
    boolean holds(LocalTime due) {
        return !due.isBefore(open) && !due.isAfter(close);
    }

    /** Whole minutes worked in this stretch when the clock shows that time: 0 before it, all of them after it. */
    int minutesBefore(LocalTime time) {
        if (time.isBefore(open)) {
            return 0;
        }
        return time.isBefore(close) ? (int) open.until(time, ChronoUnit.MINUTES) : minutes();
    }

    private static boolean wholeMinute(LocalTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
    }
}
