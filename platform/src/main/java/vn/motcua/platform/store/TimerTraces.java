package vn.motcua.platform.store;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.journal.Timer;

/**
 * Which trace the effect of a timer continues: the one in which it was set, if it was due then. What waits for its hour
 * begins a trace of its own, or a trace would last for weeks.
 */
final class TimerTraces {

    private static final String FIELD = "traceparent";

    /** Whoever said when may have had another clock. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private TimerTraces() {}

    static Map<String, String> of(Document stored) {
        Map<String, String> traces = new HashMap<>();
        stored.getList("timers", Document.class, List.of()).stream()
                .filter(timer -> timer.containsKey(FIELD))
                .forEach(timer -> traces.put(timer.getString("id"), timer.getString(FIELD)));
        return traces;
    }

    static Document addTo(Document timer, @Nullable String traceparent) {
        return traceparent == null ? timer : timer.append(FIELD, traceparent);
    }

    /** One trace for all timers that the document did not name before. */
    static Map<String, String> ofNew(Journaled<?> before, List<Timer> timers, String traceparent) {
        Map<String, String> traces = new HashMap<>();
        timers.stream().filter(timer -> isNew(before, timer)).forEach(timer -> traces.put(timer.id(), traceparent));
        return traces;
    }

    /**
     * What stands after a save.
     *
     * @param set in which traces new timers were set; those that are not named, in the current one
     */
    static Map<String, String> after(
            Journaled<?> before, List<Timer> timers, Map<String, String> set, Instant now, Supplier<String> current) {
        Map<String, String> traces = new HashMap<>();
        for (Timer timer : timers) {
            String trace = before.traces().get(timer.id());
            if (isNew(before, timer) && !timer.at().isAfter(now.plus(AT_ONCE))) {
                trace = set.containsKey(timer.id()) ? set.get(timer.id()) : current.get();
            }
            if (trace != null && !trace.isEmpty()) {
                traces.put(timer.id(), trace);
            }
        }
        return traces;
    }

    private static boolean isNew(Journaled<?> before, Timer timer) {
        return before.timers().stream().noneMatch(known -> known.id().equals(timer.id()));
    }
}
