package vn.motcua.workingtime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the bundled line format, made so that a lawyer can check it: one fact a line, its legal basis after the bar.
 * {@code off} and {@code work} lines belong to the {@code year} line above them.
 */
final class CalendarFile {

    private final Map<String, String> settings = new HashMap<>();
    private final Map<DayOfWeek, List<OfficeHours>> week = new EnumMap<>(DayOfWeek.class);
    private final List<CalendarYear> years = new ArrayList<>();

    private CalendarFile() {}

    static CalendarData parse(List<String> lines) {
        CalendarFile file = new CalendarFile();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                file.readNumbered(i + 1, line);
            }
        }
        return file.data();
    }

    private void readNumbered(int number, String line) {
        try {
            int bar = line.indexOf('|');
            String fact = bar < 0 ? line : line.substring(0, bar).strip();
            read(
                    List.of(fact.split("\\s+")),
                    bar < 0 ? "" : line.substring(bar + 1).strip());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("Line %d of the calendar: %s".formatted(number, line), e);
        }
    }

    private void read(List<String> words, String basis) {
        switch (words.getFirst()) {
            case "version", "zone", "day", "cut-off" -> settings.put(words.getFirst(), words.get(1));
            case "hours" -> week.put(DayOfWeek.valueOf(words.get(1)), hours(words.subList(2, words.size())));
            case "year" -> years.add(year(words, basis));
            case "off" -> inLastYear(new DayOff(LocalDate.parse(words.get(1)), basis));
            case "work" -> inLastYear(madeUp(words, basis));
            default -> throw new IllegalArgumentException("unknown word " + words.getFirst());
        }
    }

    private CalendarData data() {
        return new CalendarData(
                setting("version"),
                ZoneId.of(setting("zone")),
                Integer.parseInt(setting("day")),
                LocalTime.parse(setting("cut-off")),
                week,
                years);
    }

    private String setting(String name) {
        String value = settings.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The calendar lacks its line: " + name);
        }
        return value;
    }

    private void inLastYear(DayOff day) {
        years.add(years.removeLast().with(day));
    }

    private void inLastYear(MadeUpDay day) {
        years.add(years.removeLast().with(day));
    }

    private static CalendarYear year(List<String> words, String basis) {
        CalendarYear.Status status = CalendarYear.Status.valueOf(words.get(2));
        return new CalendarYear(Integer.parseInt(words.get(1)), status, basis, List.of(), List.of());
    }

    private static MadeUpDay madeUp(List<String> words, String basis) {
        if (!words.get(2).equals("instead-of")) {
            throw new IllegalArgumentException("expected: work DATE instead-of DATE");
        }
        return new MadeUpDay(LocalDate.parse(words.get(1)), LocalDate.parse(words.get(3)), basis);
    }

    private static List<OfficeHours> hours(List<String> stretches) {
        return stretches.stream()
                .map(stretch -> stretch.split("-", 2))
                .map(ends -> new OfficeHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                .toList();
    }
}
