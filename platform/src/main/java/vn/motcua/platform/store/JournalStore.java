package vn.motcua.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.journal.NotUnique;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.tracing.Traces;

/**
 * Journalled documents of one kind in MongoDB. A transition is one update filtered by id and version; everything that is
 * read here is read with majority from the primary, so that nothing is built on what a failover rolls back.
 */
public final class JournalStore<S> {

    private final JournalSpec<S> spec;
    private final Mono<MongoCollection<Document>> collection;
    private final DocumentMapper<S> mapper;
    private final Saves<S> saves;

    JournalStore(
            JournalSpec<S> spec, Mono<MongoCollection<Document>> collection, DocumentMapper<S> mapper, Saves<S> saves) {
        this.spec = spec;
        this.collection = collection;
        this.mapper = mapper;
        this.saves = saves;
    }

    /** What kind of document this is. */
    public JournalSpec<S> spec() {
        return spec;
    }

    /** The traces that its journals and timers carry on. */
    public Traces traces() {
        return saves.traces();
    }

    /** The current trace for each timer that this state names and the document did not; nothing outside a trace. */
    public Map<String, String> tracesOfNewTimers(Journaled<S> before, @Nullable S state) {
        String current = traces().current();
        return state == null || current.isEmpty()
                ? Map.of()
                : TimerTraces.ofNew(before, spec.timers().apply(state), current);
    }

    /** The collection with its indexes made; for the platform's own sweeps. */
    Mono<MongoCollection<Document>> collection() {
        return collection;
    }

    /** The document, or an absent one. */
    public Mono<Journaled<S>> load(String id) {
        return load(id, null);
    }

    /** These documents by their ids, read at once; absent ones too. */
    public Mono<Map<String, Journaled<S>>> loadAll(Set<String> ids) {
        return collection
                .flatMapMany(documents -> documents.find(in("_id", ids)).projection(loaded()))
                .map(stored -> mapper.read(stored, null))
                .collectMap(Journaled::id)
                .doOnNext(found -> ids.forEach(id -> found.computeIfAbsent(id, Journaled::absent)));
    }

    private static Document loaded() {
        return new Document("version", 1)
                .append("state", 1)
                .append("head", 1)
                .append("seen", 1)
                .append("parked", 1)
                .append("timers", 1);
    }

    Mono<Journaled<S>> load(String id, @Nullable String slot) {
        Document fields = loaded();
        if (slot != null) {
            fields.append("commands." + slot, 1);
        }
        return collection
                .flatMap(documents -> Mono.from(
                        documents.find(eq("_id", id)).projection(fields).first()))
                .map(stored -> mapper.read(stored, slot))
                .defaultIfEmpty(Journaled.absent(id));
    }

    /**
     * Writes one transition.
     *
     * @return the document after it
     * @throws Conflict (as an error signal) if the document is not at the given version any more
     * @throws NotUnique (as an error signal) if a unique index refuses it
     */
    public Mono<Journaled<S>> save(Journaled<S> before, Change<S> change) {
        return write(before, unchanged(before), saves.prepare(before, change));
    }

    /** The same, with a {@link Conflict} also if the document's lane was parked since it was read. */
    Mono<Journaled<S>> saveUnlessParked(Journaled<S> before, Change<S> change) {
        return write(before, and(unchanged(before), ne("parked", true)), saves.prepare(before, change));
    }

    /** The same for an effect that was done under a lease; a {@link Conflict} also if the lease was lost. */
    public Mono<Journaled<S>> save(Journaled<S> before, Change<S> change, Handover lease) {
        Saves.Prepared<S> save = saves.prepare(before, change);
        lease.addTo(save.update());
        return write(before, lease.ours(unchanged(before)), save);
    }

    /** A transition that is to be saved. */
    public record Unsaved<S>(Journaled<S> before, Change<S> change) {}

    /**
     * Writes transitions of different documents in one request.
     *
     * @return what came of each, in order, as of {@link #save}; but if one was not at its version, a {@link Conflict} for all that were not
     *     refused otherwise, saved or not: for who may do it again without harm
     */
    public Mono<List<Mono<Journaled<S>>>> saveAll(List<Unsaved<S>> all) {
        List<Saves.Prepared<S>> prepared = all.stream()
                .map(each -> saves.prepare(each.before(), each.change()))
                .toList();
        List<UpdateOneModel<Document>> updates = IntStream.range(0, all.size())
                .mapToObj(index -> update(all.get(index).before(), prepared.get(index)))
                .toList();
        return collection
                .flatMap(documents -> BulkSaves.write(documents, updates))
                .map(outcomes -> IntStream.range(0, all.size())
                        .mapToObj(index -> told(outcomes.get(index), prepared.get(index)))
                        .toList());
    }

    private static UpdateOneModel<Document> update(Journaled<?> before, Saves.Prepared<?> save) {
        return new UpdateOneModel<>(unchanged(before), save.update(), insertsFirst(before));
    }

    private Mono<Journaled<S>> told(BulkSaves.Outcome outcome, Saves.Prepared<S> save) {
        String id = save.after().id();
        if (outcome.refused().isPresent()) {
            return Mono.error(explain(id, outcome.refused().get()));
        }
        if (!outcome.expected()) {
            return Mono.error(new Conflict(id));
        }
        saves.done(save);
        return Mono.just(save.after());
    }

    private Mono<Journaled<S>> write(Journaled<S> before, Bson expected, Saves.Prepared<S> save) {
        return collection
                .flatMap(documents -> update(documents, before, expected, save))
                .onErrorMap(MongoWriteException.class, failure -> explain(before.id(), failure))
                .thenReturn(save.after())
                .doOnNext(after -> saves.done(save));
    }

    private static Bson unchanged(Journaled<?> before) {
        return and(eq("_id", before.id()), eq("version", before.version()));
    }

    /** No stored document has version 0: the first save inserts, or meets another's document as a duplicate id. */
    private static UpdateOptions insertsFirst(Journaled<?> before) {
        return new UpdateOptions().upsert(before.version() == 0);
    }

    private static Mono<Boolean> update(
            MongoCollection<Document> documents, Journaled<?> before, Bson expected, Saves.Prepared<?> save) {
        return Mono.from(documents.updateOne(expected, save.update(), insertsFirst(before)))
                .filter(result -> result.getMatchedCount() == 1 || result.getUpsertedId() != null)
                .switchIfEmpty(Mono.error(() -> new Conflict(before.id())))
                .thenReturn(true);
    }

    private static RuntimeException explain(String id, MongoWriteException failure) {
        if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
            return failure;
        }
        String message = failure.getError().getMessage();
        return message.contains("index: _id_ ") ? new Conflict(id) : new NotUnique(message);
    }

    /** Entries of a journal after the given sequence, in order. */
    public Flux<JournalEntry> journal(String id, long after) {
        Document tail = new Document(
                "$filter",
                new Document("input", "$journal")
                        .append("cond", new Document("$gt", List.of("$$this.sequence", after))));
        return collection
                .flatMap(documents -> Mono.from(documents
                        .aggregate(List.of(
                                new Document("$match", new Document("_id", id)),
                                new Document("$project", new Document("journal", tail))))
                        .first()))
                .flatMapIterable(found -> found.getList("journal", Document.class, List.of()))
                .map(JournalEntry::from);
    }

    /** Sequence up to which the journal is known to be published; empty if there is no document. */
    public Mono<Long> published(String id) {
        return collection
                .flatMap(documents -> Mono.from(documents
                        .find(eq("_id", id))
                        .projection(new Document("published", 1))
                        .first()))
                .map(found -> found.getLong("published"));
    }

    /** Documents whose state matches. */
    public Flux<Versioned<S>> search(Query query) {
        return collection
                .flatMapMany(documents -> Searches.find(documents, query))
                .mapNotNull(this::versioned);
    }

    /** How many documents match. */
    Mono<Long> count(Query query) {
        return collection.flatMap(documents -> Searches.count(documents, query));
    }

    /** How many documents match, by the value of a text field. */
    Mono<Map<String, Long>> countBy(String field, Query query) {
        return collection.flatMap(documents -> Searches.countBy(documents, field, query));
    }

    /** The state with its version; empty for a stub or nothing. */
    public Mono<Versioned<S>> versioned(String id) {
        return load(id).mapNotNull(
                        found -> found.state() == null ? null : new Versioned<>(id, found.version(), found.state()));
    }

    private @Nullable Versioned<S> versioned(Document stored) {
        S state = mapper.state(stored);
        return state == null ? null : new Versioned<>(stored.getString("_id"), stored.getLong("version"), state);
    }
}
