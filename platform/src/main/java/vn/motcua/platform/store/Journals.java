package vn.motcua.platform.store;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.springframework.data.mongodb.ReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.metrics.PlatformMetrics;
import vn.motcua.platform.tracing.Traces;

/** Opens journals. Majority everywhere: what was answered, published or decided upon survives a failover. */
public final class Journals {

    /** For one operation, its retries included; indexes may take as long as they need. */
    private static final long SECONDS = 8;

    private final ReactiveMongoDatabaseFactory databases;
    private final MappingMongoConverter converter;
    private final Clock clock;
    private final Traces traces;
    private final PlatformMetrics metrics;
    private final List<JournalStore<?>> opened = new CopyOnWriteArrayList<>();
    private volatile BiConsumer<String, String> unpublished = (collection, id) -> {};
    private final Map<String, Runnable> timersChanged = new ConcurrentHashMap<>();

    public Journals(
            ReactiveMongoDatabaseFactory databases,
            MappingMongoConverter converter,
            Clock clock,
            Traces traces,
            PlatformMetrics metrics) {
        this.databases = databases;
        this.converter = converter;
        this.clock = clock;
        this.traces = traces;
        this.metrics = metrics;
    }

    /** The journal of one kind of document, with the indexes that its lists need. */
    public <S> Journal<S> open(JournalSpec<S> spec, Index... indexes) {
        DocumentMapper<S> mapper = new DocumentMapper<>(converter, spec.state());
        Saves.Listeners listeners =
                new Saves.Listeners((name, id) -> unpublished.accept(name, id), () -> wakeTimersOf(spec.collection()));
        Saves<S> saves = new Saves<>(spec, mapper, clock, traces, metrics, listeners);
        JournalStore<S> store = new JournalStore<>(spec, collection(spec.collection(), own(indexes)), mapper, saves);
        opened.add(store);
        return new JournalCommands<>(store, metrics);
    }

    /** Everything that was opened. */
    public List<JournalStore<?>> opened() {
        return List.copyOf(opened);
    }

    /** The journal whose events come from {@code /name/…}. */
    public JournalStore<?> byName(String name) {
        return opened.stream()
                .filter(store -> store.spec().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no journal " + name));
    }

    /** Who is told at once that (collection, id) has unpublished events. A hint: what is missed, a sweep finds. */
    public void onUnpublished(BiConsumer<String, String> listener) {
        unpublished = listener;
    }

    /** Who is told at once that timers of this collection may be due; one listener per collection. */
    public void onTimersChanged(String collection, Runnable listener) {
        timersChanged.put(collection, listener);
    }

    private void wakeTimersOf(String collection) {
        timersChanged.getOrDefault(collection, () -> {}).run();
    }

    /** A collection with majority reads and writes, its indexes made at first use. */
    Mono<MongoCollection<Document>> collection(String name, List<IndexModel> indexes) {
        return databases
                .getMongoDatabase()
                .map(Journals::withMajority)
                .map(database -> database.getCollection(name))
                .flatMap(documents -> made(documents, indexes))
                .map(documents -> documents.withTimeout(SECONDS, TimeUnit.SECONDS))
                .cache(made -> Duration.ofDays(3650), failed -> Duration.ZERO, () -> Duration.ZERO);
    }

    private static MongoDatabase withMajority(MongoDatabase database) {
        return database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    private static Mono<MongoCollection<Document>> made(MongoCollection<Document> documents, List<IndexModel> indexes) {
        return indexes.isEmpty()
                ? Mono.just(documents)
                : Mono.from(documents.createIndexes(indexes)).thenReturn(documents);
    }

    private static List<IndexModel> own(Index... indexes) {
        List<IndexModel> models = new ArrayList<>();
        models.add(new IndexModel(new Document("unpublishedSince", 1), new IndexOptions().sparse(true)));
        for (TimerQueue queue : TimerQueue.values()) {
            models.add(new IndexModel(new Document(queue.field(), 1), new IndexOptions().sparse(true)));
        }
        models.add(new IndexModel(new Document("parked", 1), new IndexOptions().sparse(true)));
        for (Index index : indexes) {
            IndexOptions options = new IndexOptions().name(index.name()).unique(index.unique());
            if (index.unique()) {
                options.partialFilterExpression(index.whereAllPresent());
            }
            models.add(new IndexModel(index.keys(), options));
        }
        return models;
    }
}
