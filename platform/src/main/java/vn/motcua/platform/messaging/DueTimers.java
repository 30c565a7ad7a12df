package vn.motcua.platform.messaging;

import java.time.Instant;
import java.util.List;
import vn.motcua.platform.journal.Timer;

/** Which of a document's timers ring, and whether one that rang is still to be recorded. */
public final class DueTimers {

    private DueTimers() {}

    /** Those whose moment has come. */
    public static List<Timer> of(List<Timer> timers, Instant now) {
        return timers.stream().filter(timer -> !timer.at().isAfter(now)).toList();
    }

    /** Whether the fresh document still names the timer: if not, somebody else recorded it. */
    public static boolean names(List<Timer> fresh, Timer timer) {
        return fresh.stream().anyMatch(left -> left.id().equals(timer.id()));
    }
}
