package vn.motcua.platform.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.operation.meters.Figure;
import vn.motcua.platform.codec.EventCodec;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.TemporaryFailure;
import vn.motcua.platform.metrics.PlatformMetrics;
import vn.motcua.platform.store.JournalHeads;
import vn.motcua.platform.store.JournalHeads.Head;
import vn.motcua.platform.store.JournalStore;
import vn.motcua.platform.store.Journals;

/**
 * Compares what this service's journals say they published with what the topic holds: what a broker lost is sent again;
 * where the topic is ahead, the store was restored to an older state, and the dossier is parked before it gives one
 * sequence to two events. One comparison at a time, a page of documents at a time, sixteen bytes and more for a source.
 */
public final class Reconciler implements Background {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final int PAGE = 500;
    private static final Duration BREATH = Duration.ofMillis(20);

    private static final Figure.Watched AHEAD = Figure.watched(
            "motcua.topic.ahead",
            "",
            "Dossiers of which the topic holds more than the store, at the last comparison.",
            "topic");
    private static final Figure.Watched LATE = Figure.watched(
            "motcua.comparison.late",
            "seconds",
            "Time since the next comparison of journals and topic was due; nought before, and where none is wanted.",
            "topic");

    /** More is not sent again, or reported, at once; what is ahead is parked however much it is. */
    private static final int AT_MOST = 10_000;

    private final List<JournalStore<?>> stores;
    private final TopicReader topic;
    private final Republications republications;
    private final StaleLanes stale;
    private final ReconcilerProperties settings;
    private final TopicHeads heads = new TopicHeads();
    private final ReentrantLock alone = new ReentrantLock();
    private final Workers workers = new Workers("reconciler");
    private volatile boolean running;
    private volatile boolean stopped;
    private volatile int ahead;

    /** When the next comparison is due, in nanoseconds of this process; long ago for one that was tried in vain. */
    private volatile long due;

    /** Before that, in nanoseconds of this process, it is not tried again. */
    private volatile long nextTry;

    Reconciler(
            Journals journals,
            Map<String, Object> kafka,
            Republications republications,
            StaleLanes stale,
            ReconcilerProperties settings,
            PlatformMetrics metrics) {
        this.stores = journals.opened().stream()
                .filter(store -> store.spec().topic().equals(JournalSpec.DOSSIER_EVENTS))
                .toList();
        this.topic =
                new TopicReader(kafka, new EventCodec(stores.getFirst().spec().types()), () -> stopped);
        this.republications = republications;
        this.stale = stale;
        this.settings = settings;
        metrics.watch(AHEAD, JournalSpec.DOSSIER_EVENTS, () -> ahead);
        metrics.watch(LATE, JournalSpec.DOSSIER_EVENTS, () -> late() / 1e9);
    }

    private long late() {
        return running && isWanted() ? Math.max(0, System.nanoTime() - due) : 0;
    }

    private boolean isWanted() {
        return !settings.interval().isZero();
    }

    /**
     * Compares everything again, whatever was read before; for an operator.
     *
     * @throws Problem {@code RECONCILIATION_RUNS}, {@code TOPIC_UNREADABLE}
     */
    public Reconciliation now() {
        return now(event -> {});
    }

    /** The same; the witness is told all events of this service that the topic holds. */
    Reconciliation now(Consumer<CloudEvent<JsonNode>> witness) {
        if (!alone.tryLock()) {
            throw Problem.of(Problem.Kind.CONFLICT, "RECONCILIATION_RUNS", "A comparison is at work; ask again later.");
        }
        try {
            forget();
            return compare(witness);
        } finally {
            alone.unlock();
        }
    }

    private void forget() {
        topic.rewind();
        heads.clear();
    }

    private void whenDue() {
        long now = System.nanoTime();
        if (now - due < 0 || now - nextTry < 0 || !alone.tryLock()) {
            return;
        }
        try {
            nextTry = now + settings.delay().toNanos();
            compare(event -> {});
        } finally {
            alone.unlock();
        }
    }

    /** A mark is read before the second look at the topic, so what it covers must be there; a head after the first. */
    private Reconciliation compare(Consumer<CloudEvent<JsonNode>> witness) {
        read(witness);
        Compared compared = new Compared(new ArrayList<>(), new ArrayList<>());
        long documents = 0;
        for (JournalStore<?> store : stores) {
            documents += compare(store, compared);
        }
        Set<Long> unmet = heads.unmet();
        if (!unmet.isEmpty()) {
            compared.ahead().addAll(unknown(unmet));
        }
        read(event -> {});
        List<Reconciliation.Missing> missing = compared.suspects().stream()
                .filter(suspect -> heads.contiguous(suspect.source()) < suspect.published())
                .map(this::sendAgain)
                .toList();
        List<Reconciliation.Ahead> parked = stale.park(compared.ahead());
        ahead = parked.size();
        due = System.nanoTime() + settings.interval().toNanos();
        LOG.info("documents={} sources={} missing={} ahead={}", documents, heads.size(), missing.size(), ahead);
        return new Reconciliation(
                documents, heads.size(), missing, parked.stream().limit(AT_MOST).toList());
    }

    /** What does not agree. */
    private record Compared(List<Suspect> suspects, List<Reconciliation.Ahead> ahead) {}

    /** A journal whose mark is beyond what the topic held at the first look. */
    private record Suspect(String source, long published) {}

    private void read(Consumer<CloudEvent<JsonNode>> observer) {
        topic.read(heads::clear, event -> {
            if (stores.stream().anyMatch(store -> event.source().startsWith(prefix(store)))) {
                heads.add(event.source(), event.sequence());
                observer.accept(event);
            }
        });
    }

    private static String prefix(JournalStore<?> store) {
        return "/" + store.spec().name() + "/";
    }

    private long compare(JournalStore<?> store, Compared compared) {
        JournalHeads journals = new JournalHeads(store);
        long documents = 0;
        List<Head> page = Blocking.all(journals.after("", PAGE));
        while (!page.isEmpty()) {
            page.forEach(head -> compare(prefix(store) + head.id(), head, compared));
            documents += page.size();
            Blocking.pause(BREATH);
            if (stopped) {
                throw new TemporaryFailure("stopped", null);
            }
            page = Blocking.all(journals.after(page.getLast().id(), PAGE));
        }
        return documents;
    }

    private void compare(String source, Head head, Compared compared) {
        long onTopic = heads.contiguous(source);
        heads.meet(source);
        if (onTopic < head.published() && compared.suspects().size() < AT_MOST) {
            compared.suspects().add(new Suspect(source, head.published()));
        }
        if (onTopic > head.sequence()) {
            compared.ahead().add(new Reconciliation.Ahead(source, onTopic, head.sequence()));
        }
    }

    /** Sources of which the store has no document at all; only hashes are kept, so their names are read once more. */
    private List<Reconciliation.Ahead> unknown(Set<Long> unmet) {
        Map<Long, String> names = new HashMap<>();
        forget();
        read(event -> {
            if (unmet.contains(TopicHeads.hash(event.source()))) {
                names.put(TopicHeads.hash(event.source()), event.source());
            }
        });
        return names.values().stream()
                .map(source -> new Reconciliation.Ahead(source, heads.contiguous(source), 0))
                .filter(source -> source.onTopic() > 0)
                .toList();
    }

    private Reconciliation.Missing sendAgain(Suspect suspect) {
        long from = heads.contiguous(suspect.source()) + 1;
        LOG.warn("the topic lacks source={} from={}, sent again", suspect.source(), from);
        return new Reconciliation.Missing(suspect.source(), from, republications.again(suspect.source(), from));
    }

    @Override
    public void start() {
        stopped = false;
        due = System.nanoTime() + settings.delay().toNanos();
        nextTry = due;
        running = true;
        if (isWanted()) {
            workers.repeat(Duration.ofSeconds(1), this::whenDue);
        }
    }

    @Override
    public void stop() {
        running = false;
        stopped = true;
        workers.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
