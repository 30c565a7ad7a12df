package vn.motcua.workingtime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * One line of a calendar text, taken apart: its number from 1, its words, and the legal basis behind the bar (empty if
 * there is none). A word that is not what it should be is refused in the office's terms, not in Java's.
 */
record CalendarLine(int number, String text, List<String> words, String basis) {

    static CalendarLine of(int number, String line) {
        String text = line.strip();
        int bar = text.indexOf('|');
        String fact = bar < 0 ? text : text.substring(0, bar).strip();
        String basis = bar < 0 ? "" : text.substring(bar + 1).strip();
        return new CalendarLine(number, text, List.of(fact.split("\\s+")), basis);
    }

    boolean saysNothing() {
        return text.isEmpty() || text.startsWith("#");
    }

    String word(int index) {
        return words.get(index);
    }

    int size() {
        return words.size();
    }

    void requireForm(boolean fits, String form) {
        if (!fits) {
            throw new IllegalArgumentException("expected: " + form);
        }
    }

    LocalDate date(int index) {
        return read(index, "a date such as 2026-02-16", LocalDate::parse);
    }

    MonthDay dayOfYear(int index) {
        return read(index, "a day of the year such as 04-16", word -> MonthDay.parse("--" + word));
    }

    int number(int index) {
        return read(index, "a whole number", Integer::parseInt);
    }

    CalendarYear.Status status(int index) {
        return read(index, "OFFICIAL or PROVISIONAL", CalendarYear.Status::valueOf);
    }

    /** One weekday, or all from one to another: {@code MONDAY-FRIDAY}. */
    Set<DayOfWeek> weekdays(int index) {
        return read(index, "a weekday such as MONDAY, or MONDAY-FRIDAY", word -> {
            String[] ends = word.toUpperCase(Locale.ROOT).split("-", 2);
            return EnumSet.range(DayOfWeek.valueOf(ends[0]), DayOfWeek.valueOf(ends[ends.length - 1]));
        });
    }

    /** The stretches of office hours from one word up to another; none for the one word {@code closed}. */
    List<OfficeHours> hours(int from, int to) {
        if (to - from == 1 && word(from).equals("closed")) {
            return List.of();
        }
        return words.subList(from, to).stream().map(CalendarLine::stretch).toList();
    }

    private static OfficeHours stretch(String word) {
        List<LocalTime> ends = read(
                word,
                "office hours such as 07:30-11:30",
                ignored ->
                        Arrays.stream(word.split("-", -1)).map(LocalTime::parse).toList());
        if (ends.size() != 2) {
            throw new IllegalArgumentException(word + " is not office hours such as 07:30-11:30");
        }
        return new OfficeHours(ends.getFirst(), ends.getLast());
    }

    <T> T read(int index, String kind, Function<String, T> reading) {
        return read(word(index), kind, reading);
    }

    private static <T> T read(String word, String kind, Function<String, T> reading) {
        try {
            return reading.apply(word);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(word + " is not " + kind, e);
        }
    }
}
