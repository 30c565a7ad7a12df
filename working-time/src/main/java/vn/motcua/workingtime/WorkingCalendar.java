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
     * When the duration, counted from {@link #clockStart}, is used up; never outside office hours. Working units end at
     * the minute: exactly at a close (lunch or evening) it stays there. Days and months keep the clock's time of day; an
     * end that falls outside office hours (a day off, lunch, a shorter day) moves to the next opening. Within the day ends
     * at the day's last close, and 15:00 parts the days under either rule. Zero is the clock's start.
     */
    public Instant due(Instant start, LegalDuration duration, StartRule rule) {
        LocalDateTime from = opening(start, rule);
        int amount = duration.amount();
        return instant(
                switch (duration.unit()) {
                    case WORKING_MINUTE -> after(from, amount);
                    case WORKING_HOUR -> after(from, amount * 60L);
                    case WORKING_DAY -> after(from, (long) amount * data.minutesPerDay());
                    case DAY -> settled(from.plusDays(amount));
                    case MONTH -> settled(from.plusMonths(amount));
                    case SAME_DAY -> lastClose(opening(start, StartRule.NEXT_DAY_AFTER_15H));
                });
    }

    /** The same for a time that is kept in working minutes already. */
    public Instant due(Instant start, long workingMinutes, StartRule rule) {
        if (workingMinutes < 0) {
            throw new IllegalArgumentException("Working minutes must not be negative: " + workingMinutes);
        }
        return instant(after(opening(start, rule), workingMinutes));
    }

    /** Until when the desk answers what was submitted online: within the working minutes that the data gives it. */
    public Instant answerBy(Instant submitted) {
        return due(submitted, data.answerMinutes(), StartRule.ACCEPTANCE);
    }

    /**
     * Until when the desk passes on what it received (NĐ 118/2025/NĐ-CP Đ.18 k.2): the same working day's last close, or
     * the start of the next working day for what came after 15:00. On a day off it counts as received at the next opening.
     */
    public Instant forwardBy(Instant received) {
        LocalDateTime moment = local(received);
        boolean workday = !line(moment.getYear()).hoursOn(moment.toLocalDate()).isEmpty();
        LocalDateTime opening = opening(received, StartRule.NEXT_DAY_AFTER_15H);
        return instant(workday && pastCutOff(moment) ? opening : lastClose(opening));
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

    /** The moment that lies so many working minutes after a due date; none leaves it where it is, even at a close. */
    Instant moved(Instant due, long workingMinutes) {
        return instant(after(local(due), workingMinutes));
    }

    /** Whether that due date lies in a year whose yearly notice is not issued, so that it may still move. */
    public boolean provisional(Instant due) {
        int number = local(due).getYear();
        return known(years.get(number), number).status() == CalendarYear.Status.PROVISIONAL;
    }

    private LocalDateTime opening(Instant received, StartRule rule) {
        LocalDateTime moment = local(received);
        WorkingYear year = line(moment.getYear());
        if (rule == StartRule.NEXT_DAY_AFTER_15H && pastCutOff(moment)) {
            moment = moment.toLocalDate().plusDays(1).atStartOfDay();
            year = line(moment.getYear());
        }
        return nextOpening(year, moment);
    }

    private LocalDateTime nextOpening(WorkingYear first, LocalDateTime moment) {
        WorkingYear year = first;
        int worked = year.workedBefore(moment);
        while (worked == year.total()) {
            year = line(year.number() + 1);
            worked = 0;
        }
        return year.startAfter(worked);
    }

    private LocalDateTime settled(LocalDateTime end) {
        WorkingYear year = line(end.getYear());
        boolean open = year.hoursOn(end.toLocalDate()).stream().anyMatch(hours -> hours.holds(end.toLocalTime()));
        return open ? end : nextOpening(year, end);
    }

    private LocalDateTime lastClose(LocalDateTime workday) {
        OfficeHours last =
                line(workday.getYear()).hoursOn(workday.toLocalDate()).getLast();
        return workday.toLocalDate().atTime(last.close());
    }

    private boolean pastCutOff(LocalDateTime moment) {
        return moment.toLocalTime().isAfter(data.cutOff());
    }

    private LocalDateTime after(LocalDateTime from, long minutes) {
        if (minutes == 0) {
            return from;
        }
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
