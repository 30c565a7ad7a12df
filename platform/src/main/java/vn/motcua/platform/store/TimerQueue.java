package vn.motcua.platform.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.motcua.platform.journal.Timer;

/** Where timers wait for their turn, the longest due first: those that let others pass have a queue of their own. */
public enum TimerQueue {
    PROMPT("wakeAt"),
    PATIENT("patientAt");

    private final String field;

    TimerQueue(String field) {
        this.field = field;
    }

    /** The document's field that says when the first of its timers in this queue is due; absent if it has none here. */
    String field() {
        return field;
    }

    /** Whether the timer waits here. */
    public boolean has(Timer timer) {
        return timer.patient() == (this == PATIENT);
    }

    /** The one that is due first of the timers that wait here. */
    Optional<Timer> first(List<Timer> timers) {
        return timers.stream().filter(this::has).min(Comparator.comparing(Timer::at));
    }
}
