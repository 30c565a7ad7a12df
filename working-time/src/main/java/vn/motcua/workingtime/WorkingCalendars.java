package vn.motcua.workingtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Where calendars come from: the one that comes with the library, and the texts in which agencies keep their own. */
public final class WorkingCalendars {

    private static final WorkingCalendar VIETNAM = bundled("vietnam.calendar");

    private WorkingCalendars() {}

    /** State-sector hours and public holidays of Vietnam; the years, and which are provisional, are in the data file. */
    public static WorkingCalendar vietnam() {
        return VIETNAM;
    }

    /**
     * The calendar that a text in the format of {@code vietnam.calendar} describes; {@code base vietnam} as its first line
     * takes over the national one. A text with faults is refused, and the message names each faulty line.
     */
    public static WorkingCalendar parse(String text) {
        return parse(text, VIETNAM);
    }

    /** As {@link #parse(String)}, where {@code base vietnam} means this national calendar, e.g. one with a day off announced since. */
    public static WorkingCalendar parse(String text, WorkingCalendar national) {
        return new WorkingCalendar(CalendarText.parse(text, Map.of("vietnam", national.data())));
    }

    private static WorkingCalendar bundled(String resource) {
        try (InputStream in = Objects.requireNonNull(WorkingCalendars.class.getResourceAsStream(resource), resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new WorkingCalendar(CalendarText.parse(text, Map.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
