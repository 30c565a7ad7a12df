package vn.motcua.platform.messaging.model;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.platform.journal.Timer;

/** State of a document: everything that moved it, in order, and the timers that it needs. */
record State(List<String> notes, List<Timer> timers) {

    static final State NEW = new State(List.of(), List.of());

    State noting(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new State(more, timers);
    }

    State arming(Timer timer) {
        List<Timer> armed = new ArrayList<>(timers);
        armed.removeIf(same -> same.id().equals(timer.id()));
        armed.add(timer);
        return new State(notes, armed);
    }

    State without(Timer timer) {
        return new State(
                notes, timers.stream().filter(other -> !other.equals(timer)).toList());
    }
}
