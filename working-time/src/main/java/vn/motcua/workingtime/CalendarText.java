package vn.motcua.workingtime;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads the line format, made so that a lawyer can check it: one fact a line, its legal basis after the bar. The head of
 * {@code vietnam.calendar} describes it. Every faulty line is found before the text is refused.
 */
final class CalendarText {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;

    private final Map<String, CalendarData> bases;
    private final CalendarDraft draft = new CalendarDraft();
    private final List<CalendarLine> swaps = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private CalendarText(Map<String, CalendarData> bases) {
        this.bases = bases;
    }

    /** The calendar that a text describes; it may build on one of these by its name. */
    static CalendarData parse(String text, Map<String, CalendarData> bases) {
        CalendarText reader = new CalendarText(bases);
        List<String> lines = text.startsWith("\uFEFF")
                ? text.substring(1).lines().toList()
                : text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            reader.noting(CalendarLine.of(i + 1, lines.get(i)), reader::read);
        }
        reader.refuseFaults();
        reader.swaps.forEach(line -> reader.noting(line, reader::requireSwapped));
        reader.refuseFaults();
        return reader.draft.data();
    }

    private void noting(CalendarLine line, Consumer<CalendarLine> reading) {
        try {
            reading.accept(line);
        } catch (RuntimeException e) {
            faults.add("Line %d of the calendar, \"%s\": %s".formatted(line.number(), line.text(), e.getMessage()));
        }
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
    }

    private void read(CalendarLine line) {
        if (line.saysNothing()) {
            return;
        }
        switch (line.word(0)) {
            case "base" -> base(line);
            case "version", "zone", "day", "cut-off", "answer" -> setting(line);
            case "hours" -> hours(line);
            case "year" -> year(line);
            case "off" -> off(line);
            case "work" -> work(line);
            default -> throw new IllegalArgumentException("unknown word " + line.word(0));
        }
    }

    private void base(CalendarLine line) {
        line.requireForm(line.size() == 2, "base NAME");
        CalendarData base = bases.get(line.word(1));
        if (base == null) {
            throw new IllegalArgumentException("there is no base " + line.word(1) + ", only " + bases.keySet());
        }
        draft.buildOn(line.word(1), base);
    }

    private void setting(CalendarLine line) {
        line.requireForm(line.size() == 2, line.word(0) + " VALUE");
        switch (line.word(0)) {
            case "zone" -> line.read(1, "a time zone such as Asia/Ho_Chi_Minh", ZoneId::of);
            case "cut-off" -> line.read(1, "a time of day such as 15:00", LocalTime::parse);
            case "day", "answer" -> line.requireForm(line.number(1) > 0, line.word(0) + " MINUTES, at least 1");
            default -> {}
        }
        draft.setting(line.word(0), line.word(1));
    }

    private void hours(CalendarLine line) {
        int end = line.size();
        boolean season = end > 6
                && line.word(end - 4).equals("from")
                && line.word(end - 2).equals("to");
        line.requireForm(season || end > 2, "hours WEEKDAY OPEN-CLOSE ... [from MM-DD to MM-DD]");
        if (season) {
            List<OfficeHours> hours = line.hours(2, end - 4);
            line.weekdays(1)
                    .forEach(day -> draft.hours(
                            new SeasonalHours(day, line.dayOfYear(end - 3), line.dayOfYear(end - 1), hours)));
        } else {
            List<OfficeHours> hours = line.hours(2, end);
            line.weekdays(1).forEach(day -> draft.hours(day, hours));
        }
    }

    private void year(CalendarLine line) {
        line.requireForm(line.size() == 2 || line.size() == 3, "year YEAR [OFFICIAL|PROVISIONAL]");
        line.requireForm(line.number(1) >= FIRST_YEAR && line.number(1) <= LAST_YEAR, "year 1990 to 2199");
        draft.year(line.number(1), line.size() == 3 ? line.status(2) : null, line.basis());
    }

    private void off(CalendarLine line) {
        line.requireForm(line.size() == 2, "off DATE | basis");
        draft.off(new DayOff(line.date(1), line.basis()));
    }

    private void work(CalendarLine line) {
        boolean swap = line.size() == 4 && line.word(2).equals("instead-of");
        line.requireForm(swap || line.size() == 2, "work DATE [instead-of DATE] | basis");
        line.requireForm(!line.basis().isEmpty(), "work ... | basis");
        if (swap) {
            draft.work(new MadeUpDay(line.date(1), line.date(3), line.basis()));
            swaps.add(line);
        } else {
            draft.work(line.date(1));
        }
    }

    private void requireSwapped(CalendarLine line) {
        LocalDate insteadOf = line.date(3);
        if (!draft.isOff(insteadOf)) {
            throw new IllegalArgumentException(insteadOf + " is not given as a day off");
        }
    }
}
