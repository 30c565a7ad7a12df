package vn.motcua.platform.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import vn.motcua.operation.meters.Figure;
import vn.motcua.platform.metrics.PlatformMetrics;
import vn.motcua.platform.store.JournalEntry;
import vn.motcua.platform.store.Journals;
import vn.motcua.platform.store.Outbox;

/**
 * Publishes journals: in order, one in flight per document, stopping at the first failure and marking only what was
 * acknowledged. Savers offer ids to a bounded queue; what a crash or a full queue left, the sweeper finds. Duplicates may
 * happen, loss and reordering may not.
 */
public final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int WORKERS = 16;
    private static final Duration SWEEP = Duration.ofSeconds(1);
    private static final Duration MOMENT = Duration.ofMillis(5);
    private static final Duration LAST_WORK = Duration.ofSeconds(3);
    private static final Figure.Watched DEPTH = Figure.watched(
            "motcua.relay.depth", "", "Documents with events that are not on the topic yet.", "collection");
    private static final Figure.Watched OLDEST = Figure.watched(
            "motcua.relay.oldest.seconds",
            "seconds",
            "How long the oldest event waits to be put on the topic.",
            "collection");

    /** A document of one of this service's journals. */
    private record Key(String collection, String id) {}

    private enum State {
        QUEUED,
        RUNNING,
        AGAIN
    }

    private final Map<String, Outbox> outboxes = new HashMap<>();
    private final Map<String, Outbox.Backlog> backlogs = new ConcurrentHashMap<>();
    private final Marks<Key> marks = new Marks<>();
    private final Map<Key, State> states = new ConcurrentHashMap<>();
    private final BlockingQueue<Key> queue = new ArrayBlockingQueue<>(10_000);
    private final Semaphore sent = new Semaphore(0);
    private final EventSender sender;
    private final Workers workers = new Workers("relay");

    public Relay(Journals journals, EventSender sender, PlatformMetrics metrics) {
        this.sender = sender;
        journals.opened().forEach(store -> outboxes.put(store.spec().collection(), new Outbox(store)));
        journals.onUnpublished((collection, id) -> offer(new Key(collection, id)));
        outboxes.keySet().forEach(collection -> watch(metrics, collection));
    }

    private void watch(PlatformMetrics metrics, String collection) {
        metrics.watch(
                DEPTH,
                collection,
                () -> backlogs.getOrDefault(collection, Outbox.Backlog.NONE).documents());
        metrics.watch(
                OLDEST,
                collection,
                () -> backlogs.getOrDefault(collection, Outbox.Backlog.NONE)
                                .age()
                                .toMillis()
                        / 1000.0);
    }

    private void offer(Key key) {
        State before = states.putIfAbsent(key, State.QUEUED);
        if (before == null) {
            enqueue(key);
        } else if (before == State.RUNNING && !states.replace(key, State.RUNNING, State.AGAIN)) {
            offer(key);
        }
    }

    private void enqueue(Key key) {
        if (!queue.offer(key)) {
            states.remove(key);
        }
    }

    @Override
    public void start() {
        for (int worker = 0; worker < WORKERS; worker++) {
            workers.repeat(Duration.ZERO, this::relayNext);
        }
        workers.repeat(SWEEP, this::sweep);
        workers.repeat(Duration.ZERO, this::writeMarksWhenSent);
    }

    private void relayNext() throws InterruptedException {
        Key key = queue.poll(1, TimeUnit.SECONDS);
        if (key == null) {
            return;
        }
        states.put(key, State.RUNNING);
        try {
            publish(key);
        } finally {
            sent.release();
            State left = states.compute(key, (same, state) -> state == State.AGAIN ? State.QUEUED : null);
            if (left == State.QUEUED) {
                enqueue(key);
            }
        }
    }

    private void publish(Key key) throws InterruptedException {
        Outbox outbox = java.util.Objects.requireNonNull(outboxes.get(key.collection()));
        Long stored = Blocking.get(outbox.store().published(key.id()));
        for (JournalEntry entry : Blocking.all(outbox.store().journal(key.id(), marks.after(key, stored)))) {
            if (!send(outbox, key.id(), entry)) {
                return;
            }
            marks.acknowledged(key, entry.sequence());
        }
        if (stored != null) {
            marks.confirm(key, stored);
        }
    }

    private boolean send(Outbox outbox, String id, JournalEntry entry) throws InterruptedException {
        try {
            sender.send(outbox.store().spec(), id, entry);
            return true;
        } catch (ExecutionException | TimeoutException | KafkaException failure) {
            LOG.warn(
                    "publishing of {} {} failed, the sweeper tries again: {}",
                    id,
                    entry.sequence(),
                    failure.toString());
            return false;
        }
    }

    /** Sends a journal again from a sequence on, for a consumer that found a gap; returns how many events it sent. */
    int again(String journal, String id, long from) throws InterruptedException, ExecutionException, TimeoutException {
        Outbox outbox = outboxes.values().stream()
                .filter(candidate -> candidate.store().spec().name().equals(journal))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no journal " + journal));
        int sent = 0;
        for (JournalEntry entry : Blocking.all(outbox.store().journal(id, from - 1))) {
            sender.send(outbox.store().spec(), id, entry);
            sent++;
        }
        return sent;
    }

    private void sweep() {
        outboxes.forEach((collection, outbox) -> {
            Blocking.all(outbox.waiting(SWEEP, 500)).forEach(id -> offer(new Key(collection, id)));
            Outbox.Backlog backlog = Blocking.get(outbox.backlog());
            if (backlog != null) {
                backlogs.put(collection, backlog);
            }
        });
    }

    /** Those of one moment together; what a failing store did not take, a second later. */
    private void writeMarksWhenSent() throws InterruptedException {
        if (sent.tryAcquire(SWEEP.toMillis(), TimeUnit.MILLISECONDS)) {
            Blocking.pause(MOMENT);
            sent.drainPermits();
        }
        writeMarks();
    }

    private void writeMarks() {
        outboxes.forEach((collection, outbox) -> {
            Map<String, Long> due = new HashMap<>();
            marks.due().forEach((key, sequence) -> {
                if (key.collection().equals(collection)) {
                    due.put(key.id(), sequence);
                }
            });
            if (!due.isEmpty()) {
                Blocking.get(outbox.mark(due));
                due.forEach((id, sequence) -> marks.written(new Key(collection, id), sequence));
            }
        });
    }

    /** What was saved until now is still published and marked, so that nobody has to sweep for it. */
    @Override
    public void stop() {
        long limit = System.nanoTime() + LAST_WORK.toNanos();
        while (!states.isEmpty() && System.nanoTime() < limit) {
            Blocking.pause(MOMENT);
        }
        workers.stop();
        try {
            writeMarks();
        } catch (RuntimeException away) {
            LOG.warn("last marks not written, their events are sent again: {}", away.toString());
        }
    }

    /** Starts before the door and the lanes, stops after them. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return workers.running();
    }
}
