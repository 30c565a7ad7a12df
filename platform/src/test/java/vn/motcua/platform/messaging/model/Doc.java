package vn.motcua.platform.messaging.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.journal.Timer;
import vn.motcua.platform.store.Seen;

/** A journalled document, stored or as loaded. */
final class Doc {

    final String id;
    long version;

    @Nullable
    State state;

    List<Fact> journal = new ArrayList<>();
    long published;
    long unpublishedSince = Long.MAX_VALUE;
    Map<String, Seen> seen = new TreeMap<>();
    Map<String, String> commands = new HashMap<>();
    boolean parked;
    String leaseOwner = "";
    long leaseUntil;

    /**
     * One transition.
     *
     * @param by command key, event id or timer
     * @param answer remembered under {@code by}; null if no command caused it
     */
    record Change(
            @Nullable State state,
            List<Fact.Draft> events,
            Map<String, Seen> seen,
            String by,
            @Nullable String answer) {}

    Doc(String id) {
        this.id = id;
    }

    Doc copy() {
        Doc copy = new Doc(id);
        copy.version = version;
        copy.state = state;
        copy.journal = new ArrayList<>(journal);
        copy.published = published;
        copy.unpublishedSince = unpublishedSince;
        copy.seen = new LinkedHashMap<>(seen);
        copy.commands = new HashMap<>(commands);
        copy.parked = parked;
        copy.leaseOwner = leaseOwner;
        copy.leaseUntil = leaseUntil;
        return copy;
    }

    long head() {
        return journal.isEmpty() ? 0 : journal.getLast().sequence();
    }

    long lastSeen(String source) {
        Seen last = seen.get(source);
        return last == null ? 0 : last.sequence();
    }

    List<Timer> timers() {
        return state == null ? List.of() : state.timers();
    }

    /** Earliest timer. */
    long wakeAt() {
        long earliest = Long.MAX_VALUE;
        for (Timer timer : timers()) {
            earliest = Math.min(earliest, timer.at().toEpochMilli());
        }
        return earliest;
    }
}
