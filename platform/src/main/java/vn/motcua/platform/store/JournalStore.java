package vn.motcua.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
        return write(unchanged(before), saves.prepare(before, change));
    }

    /** The same, with a {@link Conflict} also if the document's lane was parked since it was read. */
    Mono<Journaled<S>> saveUnlessParked(Journaled<S> before, Change<S> change) {
        return write(unchangedAndNotParked(before), saves.prepare(before, change));
    }

    /** The same for an effect that was done under a lease; a {@link Conflict} also if the lease was lost. */
    public Mono<Journaled<S>> save(Journaled<S> before, Change<S> change, Handover lease) {
        Prepared<S> save = saves.prepare(before, change);
        lease.addTo(save.update());
        return write(lease.ours(unchanged(before)), save);
    }

    /** What became of one of several that were saved in one request. */
    public record Outcome<S>(Journaled<S> after, Optional<RuntimeException> refused) {

        boolean isSaved() {
            return refused.isEmpty();
        }

        /** The document as it is now, or why it was not saved, as of {@link JournalStore#save}. */
        public Mono<Journaled<S>> asMono() {
            return Mono.defer(() -> refused.<Mono<Journaled<S>>>map(Mono::error).orElseGet(() -> Mono.just(after)));
        }
    }

    /** A transition ready to be written in one request with others, in the current trace. */
    public Prepared<S> prepare(Journaled<S> before, Change<S> change) {
        return saves.prepare(before, change);
    }

    /** Writes transitions of different documents in one request, each for itself; says what became of each, in order. */
    public Mono<List<Outcome<S>>> saveAll(List<Prepared<S>> all) {
        return write(all, JournalStore::unchanged, false);
    }

    /** The same one after the other, as {@link #saveUnlessParked}; who comes after one that was not saved is {@link Overtaken}. */
    Mono<List<Outcome<S>>> saveInOrder(List<Prepared<S>> all) {
        return write(all, JournalStore::unchangedAndNotParked, true);
    }

    private Mono<List<Outcome<S>>> write(
            List<Prepared<S>> all, Function<Journaled<?>, Bson> expected, boolean ordered) {
        List<UpdateOneModel<Document>> updates = all.stream()
                .map(save -> BulkSaves.update(expected.apply(save.before()), save.update(), isNew(save.before())))
                .toList();
        return collection
                .flatMap(documents -> BulkSaves.write(documents, updates, ordered))
                .map(refusals -> IntStream.range(0, all.size())
                        .mapToObj(index -> outcome(all.get(index), refusals.get(index)))
                        .toList());
    }

    private Outcome<S> outcome(Prepared<S> save, Optional<RuntimeException> refused) {
        if (refused.isEmpty()) {
            saves.done(save);
        }
        return new Outcome<>(
                save.after(), refused.map(failure -> explain(save.before().id(), failure)));
    }

    private Mono<Journaled<S>> write(Bson expected, Prepared<S> save) {
        String id = save.before().id();
        return collection
                .flatMap(documents -> Mono.from(
                        documents.updateOne(expected, save.update(), new UpdateOptions().upsert(isNew(save.before())))))
                .onErrorMap(MongoWriteException.class, failure -> explain(id, failure))
                .filter(result -> result.getMatchedCount() == 1 || result.getUpsertedId() != null)
                .switchIfEmpty(Mono.error(() -> new Conflict(id)))
                .map(written -> saves.done(save));
    }

    private static Bson unchanged(Journaled<?> before) {
        return and(eq("_id", before.id()), eq("version", before.version()));
    }

    private static Bson unchangedAndNotParked(Journaled<?> before) {
        return and(unchanged(before), ne("parked", true));
    }

    /** No stored document has version 0: the first save inserts, or meets another's document as a duplicate id. */
    private static boolean isNew(Journaled<?> before) {
        return before.version() == 0;
    }

    private static RuntimeException explain(String id, RuntimeException refused) {
        if (!(refused instanceof MongoWriteException failure)) {
            return refused;
        }
        String message = failure.getError().getMessage();
        return switch (failure.getError().getCategory()) {
            case DUPLICATE_KEY -> message.contains("index: _id_ ") ? new Conflict(id) : new NotUnique(message);
            default -> BulkSaves.isMissed(failure) ? new Conflict(id) : failure;
        };
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
