package vn.motcua.workingtime;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The ordinary week of an office: its hours by weekday, and what a season changes in them. A weekday without an entry is
 * not worked.
 */
public record OfficeWeek(Map<DayOfWeek, List<OfficeHours>> ordinary, List<SeasonalHours> seasonal) {

    public OfficeWeek {
        ordinary = ordinary.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, day -> List.copyOf(day.getValue())));
        seasonal = List.copyOf(seasonal);
        if (ordinary.isEmpty()
                && seasonal.stream().allMatch(season -> season.hours().isEmpty())) {
            throw new IllegalArgumentException("A calendar without office hours never comes to an end");
        }
        ordinary.forEach(OfficeWeek::requireHours);
        ordinary.forEach(OfficeHours::requireInOrder);
        for (int i = 0; i < seasonal.size(); i++) {
            requireOneSeasonAtATime(seasonal.get(i), seasonal.subList(0, i));
        }
    }

    /** The hours that this weekday has in the season of that date; empty if it is not worked. */
    List<OfficeHours> hours(DayOfWeek weekday, LocalDate date) {
        for (SeasonalHours season : seasonal) {
            if (season.holds(weekday, date)) {
                return season.hours();
            }
        }
        return ordinary.getOrDefault(weekday, List.of());
    }

    private static void requireHours(DayOfWeek day, List<OfficeHours> hours) {
        if (hours.isEmpty()) {
            throw new IllegalArgumentException(day + " has no office hours; leave a day that is not worked out");
        }
    }

    /** Refuses a season that would share a day with one of the others of its weekday. */
    static void requireOneSeasonAtATime(SeasonalHours season, List<SeasonalHours> others) {
        if (others.stream().anyMatch(season::overlaps)) {
            throw new IllegalArgumentException("Two seasons of " + season.weekday() + " overlap");
        }
    }
}
