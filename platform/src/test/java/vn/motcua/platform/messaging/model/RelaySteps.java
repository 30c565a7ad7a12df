package vn.motcua.platform.messaging.model;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.platform.messaging.Marks;

/** Relay, step by step: two workers, the sweeper, and the writer of marks. */
final class RelaySteps {

    private static final long SWEEP = 1_000;

    private final Proc proc;
    private final World world;
    private final Db db;
    private final Topic topic;
    private final Faults faults;
    private final Marks<String> marks = new Marks<>();
    private final Cached oldestUnpublished;
    private boolean unwritten;
    private final LinkedHashSet<String> queue = new LinkedHashSet<>();
    private final Set<String> running = new HashSet<>();
    private final Set<String> again = new HashSet<>();

    RelaySteps(Proc proc, Db db, Topic topic, Faults faults) {
        this.proc = proc;
        this.world = proc.world;
        this.db = db;
        this.oldestUnpublished = new Cached(db, db::oldestUnpublished);
        this.topic = topic;
        this.faults = faults;
        proc.start("relay 1", () -> forever(this::relayNext));
        proc.start("relay 2", () -> forever(this::relayNext));
        proc.start("relay sweep", () -> forever(this::sweep));
        proc.start("marks", () -> forever(this::writeMarks));
    }

    private void forever(Runnable work) {
        Loops.forever(world, work);
    }

    /** A full queue forgets; then the sweeper finds it. */
    void offer(String id) {
        if (faults.hintIsLost()) {
            return;
        }
        if (running.contains(id)) {
            again.add(id);
        } else {
            queue.add(id);
        }
    }

    private void relayNext() {
        world.until(() -> queue.isEmpty() ? Long.MAX_VALUE : 0);
        if (queue.isEmpty()) {
            return;
        }
        String id = queue.removeFirst();
        running.add(id);
        try {
            publish(id);
        } finally {
            running.remove(id);
            if (again.remove(id)) {
                queue.add(id);
            }
        }
    }

    private void publish(String id) {
        Long stored = db.published(id);
        List<Fact> facts = db.journal(id, marks.after(id, stored));
        for (Fact fact : facts) {
            if (world.broken(Mutation.MARK_BEFORE_SENDING)) {
                acknowledged(fact, id);
            }
            boolean sent = send(fact, fact != facts.getLast()) || world.broken(Mutation.SWALLOW_A_PUBLISH_ERROR);
            if (!sent && !world.broken(Mutation.MARK_BEYOND_THE_PREFIX)) {
                return;
            }
            if (sent) {
                acknowledged(fact, id);
            }
        }
        if (stored != null) {
            marks.confirm(id, stored);
            unwritten = true;
        }
    }

    private void acknowledged(Fact fact, String id) {
        marks.acknowledged(id, fact.sequence());
        unwritten = true;
    }

    private boolean send(Fact fact, boolean more) {
        try {
            topic.send(proc, fact, more);
            return true;
        } catch (Trouble.Away failure) {
            return false;
        }
    }

    /** Sends a journal again from a sequence on, for a consumer that found a gap. */
    void again(String id, long from) {
        for (Fact fact : db.journal(id, from - 1)) {
            topic.send(proc, fact, false);
        }
    }

    private void sweep() {
        long earliest = world.now + SWEEP;
        world.until(() -> {
            long oldest = oldestUnpublished.getAsLong();
            return oldest == Long.MAX_VALUE ? oldest : Math.max(earliest, oldest + SWEEP);
        });
        db.waiting(SWEEP).forEach(this::offer);
    }

    private void writeMarks() {
        world.until(() -> unwritten ? 0 : Long.MAX_VALUE);
        world.pause(5);
        var due = marks.due();
        db.mark(due);
        due.forEach(marks::written);
        unwritten = !marks.due().isEmpty();
    }

    /** For the judge of quiet. */
    List<String> atWork() {
        return List.copyOf(running);
    }
}
