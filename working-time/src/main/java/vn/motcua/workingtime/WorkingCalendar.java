package vn.motcua.workingtime;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A working calendar (lịch làm việc): turns working minutes into moments and back. Immutable, and it owns no clock.
 * Moments are taken to the whole minute, as the receipt slip (Mẫu 01) prints them, so seconds are dropped; a year
 * without data ends in {@link CalendarYearUnknown}.
 */
public final class WorkingCalendar {

    private final CalendarData data;
    private final Map<Integer, CalendarYear> years;
    private final Map<Integer, WorkingYear> lines;

    public WorkingCalendar(CalendarData data) {
        this.data = data;
        years = data.years().stream().collect(toUnmodifiableMap(CalendarYear::year, year -> year));
        lines = data.years().stream()
                .collect(toUnmodifiableMap(CalendarYear::year, year -> new WorkingYear(year, data.week())));
    }

    public CalendarData data() {
        return data;
    }

    /** What one legal working day is worth, in working minutes. */
    public int minutesPerDay() {
        return data.minutesPerDay();
    }

    /**
     * The moment at which the working minutes are used up, counted from {@link #clockStart}. Exactly at a close (lunch or
     * evening) it stays there; zero minutes is the clock's start.
     */
    public Instant due(Instant start, long workingMinutes, StartRule rule) {
        if (workingMinutes < 0) {
            throw new IllegalArgumentException("Working minutes must not be negative: " + workingMinutes);
        }
        LocalDateTime from = opening(start, rule);
        return instant(workingMinutes == 0 ? from : after(from, workingMinutes));
    }

    /** When the clock starts for what was received then: at once in office hours, else at the next opening. */
    public Instant clockStart(Instant received, StartRule rule) {
        return instant(opening(received, rule));
    }

    /** Working minutes from one moment to the other; negative when {@code to} lies before {@code from}. */
    public long workingMinutesBetween(Instant from, Instant to) {
        LocalDateTime first = local(from);
        LocalDateTime last = local(to);
        long before = line(first.getYear()).workedBefore(first);
        long after = line(last.getYear()).workedBefore(last);
        return after - before + yearsBetween(first.getYear(), last.getYear());
    }

    /** Whether that due date lies in a year whose yearly notice is not issued, so that it may still move. */
    public boolean provisional(Instant due) {
        int number = local(due).getYear();
        return known(years.get(number), number).status() == CalendarYear.Status.PROVISIONAL;
    }

    private LocalDateTime opening(Instant received, StartRule rule) {
        LocalDateTime moment = local(received);
        WorkingYear year = line(moment.getYear());
        if (rule == StartRule.NEXT_DAY_AFTER_15H && moment.toLocalTime().isAfter(data.cutOff())) {
            moment = moment.toLocalDate().plusDays(1).atStartOfDay();
            year = line(moment.getYear());
        }
        int worked = year.workedBefore(moment);
        while (worked == year.total()) {
            year = line(year.number() + 1);
            worked = 0;
        }
        return year.startAfter(worked);
    }

    private LocalDateTime after(LocalDateTime from, long minutes) {
        WorkingYear year = line(from.getYear());
        int worked = year.workedBefore(from);
        long left = minutes;
        while (left > year.total() - worked) {
            left -= year.total() - worked;
            year = line(year.number() + 1);
            worked = 0;
        }
        return year.endOf(worked + (int) left);
    }

    private long yearsBetween(int first, int last) {
        long minutes = 0;
        for (int year = Math.min(first, last); year < Math.max(first, last); year++) {
            minutes += line(year).total();
        }
        return first <= last ? minutes : -minutes;
    }

    private WorkingYear line(int year) {
        return known(lines.get(year), year);
    }

    private <T> T known(@Nullable T found, int year) {
        if (found == null) {
            throw new CalendarYearUnknown(year, data.version());
        }
        return found;
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, data.zone());
    }

    private Instant instant(LocalDateTime moment) {
        return moment.atZone(data.zone()).toInstant();
    }
}
