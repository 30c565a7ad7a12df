package vn.motcua.workingtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The calendars that come with the library. */
public final class WorkingCalendars {

    private static final WorkingCalendar VIETNAM = new WorkingCalendar(bundled("vietnam.calendar"));

    private WorkingCalendars() {}

    /** State-sector hours and public holidays of Vietnam; the years, and which are provisional, are in the data file. */
    public static WorkingCalendar vietnam() {
        return VIETNAM;
    }

    private static CalendarData bundled(String resource) {
        try (InputStream in = Objects.requireNonNull(WorkingCalendars.class.getResourceAsStream(resource), resource)) {
            return CalendarFile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
