package vn.motcua.platform.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.contracts.catalogue.CalendarDefinition;
import vn.motcua.platform.journal.Problem;
import vn.motcua.workingtime.CalendarYearUnknown;
import vn.motcua.workingtime.WorkingCalendar;
import vn.motcua.workingtime.WorkingCalendars;

/**
 * The working calendars (lịch làm việc) as they are now: the national one, and those in which agencies keep hours of their
 * own on top of it. Until the national one is published anew it is the one that comes with {@code working-time}.
 */
public final class Calendars {

    /** Code of the national calendar, which every other builds on as {@code base vietnam}. */
    public static final String NATIONAL = "vietnam";

    private static final Logger LOG = LoggerFactory.getLogger(Calendars.class);

    private final Map<String, CalendarDefinition> definitions = new HashMap<>();
    private volatile Map<String, WorkingCalendar> read = Map.of(NATIONAL, WorkingCalendars.vietnam());

    /** Takes a version in, unless a newer one is there; local calendars are read again on top of a new national one. */
    synchronized void add(CalendarDefinition definition) {
        CalendarDefinition known = definitions.get(definition.code());
        if (known == null || known.version() <= definition.version()) {
            definitions.put(definition.code(), definition);
            read = all(definitions);
        }
    }

    private Map<String, WorkingCalendar> all(Map<String, CalendarDefinition> latest) {
        Map<String, WorkingCalendar> next = new HashMap<>(read);
        CalendarDefinition published = latest.get(NATIONAL);
        WorkingCalendar shipped = WorkingCalendars.vietnam();
        WorkingCalendar national = published == null ? shipped : read(published, shipped);
        next.put(NATIONAL, national);
        latest.values().stream()
                .filter(it -> !it.code().equals(NATIONAL))
                .forEach(it -> next.put(it.code(), read(it, national)));
        return Map.copyOf(next);
    }

    /** A text that no longer reads leaves what was counted by before; whoever publishes is told, see intake. */
    private WorkingCalendar read(CalendarDefinition definition, WorkingCalendar national) {
        try {
            return WorkingCalendars.parse(definition.text(), national);
        } catch (IllegalArgumentException faulty) {
            LOG.error("calendar {}@{} cannot be read", definition.code(), definition.version(), faulty);
            return read.getOrDefault(definition.code(), national);
        }
    }

    /** The calendar with this code; the national one for null or a code that is not published here yet. */
    public WorkingCalendar calendar(@Nullable String code) {
        Map<String, WorkingCalendar> now = read;
        WorkingCalendar national = Objects.requireNonNull(now.get(NATIONAL));
        return code == null ? national : now.getOrDefault(code, national);
    }

    /** Whether there is a calendar with this code: the national one always, others once they are published. */
    public boolean knows(String code) {
        return read.containsKey(code);
    }

    /** The latest versions that were published, by code. */
    public synchronized Map<String, CalendarDefinition> definitions() {
        return Map.copyOf(definitions);
    }

    /**
     * What was counted by a calendar.
     *
     * @throws Problem CALENDAR_MISSING if the calendar does not reach so far
     */
    public static <T> T known(Supplier<T> counted) {
        try {
            return counted.get();
        } catch (CalendarYearUnknown unknown) {
            throw Problem.of(
                    Problem.Kind.UNAVAILABLE,
                    "CALENDAR_MISSING",
                    "There is no working calendar for the year " + unknown.year() + "; an administrator must add it.");
        }
    }
}
