package vn.motcua.workingtime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A calendar in the making: what a text said so far, over what it builds on. A text replaces what it inherits, but says
 * nothing twice itself.
 */
final class CalendarDraft {

    private final Map<String, String> settings = new HashMap<>();
    private final Map<DayOfWeek, List<OfficeHours>> ordinary = new EnumMap<>(DayOfWeek.class);
    private final List<SeasonalHours> seasonal = new ArrayList<>();
    private final SortedMap<Integer, CalendarYear> years = new TreeMap<>();
    private final Set<Object> said = new HashSet<>();
    private @Nullable Integer current;
    private @Nullable String below;

    /** Takes over everything that a calendar says. */
    void buildOn(String name, CalendarData base) {
        if (!said.isEmpty()) {
            throw new IllegalArgumentException("the base stands before everything else");
        }
        once("base");
        below = name + " " + base.version();
        settings.put("version", "changes");
        settings.put("zone", base.zone().getId());
        settings.put("day", String.valueOf(base.minutesPerDay()));
        settings.put("cut-off", base.cutOff().toString());
        settings.put("answer", String.valueOf(base.answerMinutes()));
        ordinary.putAll(base.week().ordinary());
        seasonal.addAll(base.week().seasonal());
        base.years().forEach(year -> years.put(year.year(), year));
    }

    void setting(String name, String value) {
        once(name);
        settings.put(name, value);
    }

    /** The hours of the year outside its seasons; none closes the weekday. */
    void hours(DayOfWeek weekday, List<OfficeHours> hours) {
        once(weekday);
        if (hours.isEmpty()) {
            ordinary.remove(weekday);
        } else {
            OfficeHours.requireInOrder(weekday, hours);
            ordinary.put(weekday, hours);
        }
    }

    void hours(SeasonalHours season) {
        OfficeWeek.requireOneSeasonAtATime(season, seasonal);
        seasonal.add(season);
    }

    /** Goes on to a year; without a status, an inherited year keeps its own, and likewise its basis. */
    void year(int number, CalendarYear.@Nullable Status status, String basis) {
        current = null;
        once(number);
        CalendarYear known = years.get(number);
        if (known != null) {
            known = known.restated(status == null ? known.status() : status, basis.isEmpty() ? known.basis() : basis);
        } else if (status != null) {
            known = new CalendarYear(number, status, basis, List.of(), List.of());
        } else {
            throw new IllegalArgumentException("a year new to the calendar is OFFICIAL or PROVISIONAL");
        }
        years.put(number, known);
        current = number;
    }

    void off(DayOff day) {
        change(year().without(day.date()).with(day), day.date());
    }

    void work(MadeUpDay day) {
        change(year().without(day.date()).with(day), day.date());
    }

    /** An inherited day off is worked after all. */
    void work(LocalDate date) {
        if (!year().isOff(date)) {
            throw new IllegalArgumentException(date + " is no day off that the base gives");
        }
        change(year().without(date), date);
    }

    boolean isOff(LocalDate date) {
        return years.values().stream().anyMatch(year -> year.isOff(date));
    }

    CalendarData data() {
        String version = setting("version");
        return new CalendarData(
                below == null ? version : version + " on " + below,
                ZoneId.of(setting("zone")),
                Integer.parseInt(setting("day")),
                LocalTime.parse(setting("cut-off")),
                Integer.parseInt(setting("answer")),
                new OfficeWeek(ordinary, seasonal),
                List.copyOf(years.values()));
    }

    private String setting(String name) {
        String value = settings.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The calendar lacks its line: " + name);
        }
        return value;
    }

    private CalendarYear year() {
        CalendarYear year = current == null ? null : years.get(current);
        if (year == null) {
            throw new IllegalArgumentException("it stands under no year line");
        }
        return year;
    }

    private void change(CalendarYear year, LocalDate date) {
        once(date);
        years.put(year.year(), year);
    }

    private void once(Object fact) {
        if (!said.add(fact)) {
            throw new IllegalArgumentException(fact + " is given twice");
        }
    }
}
