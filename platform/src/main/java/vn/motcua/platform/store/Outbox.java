package vn.motcua.platform.store;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What of a journal is not published yet: found, read and marked. Touches only its own fields, never the version. */
public final class Outbox {

    private final JournalStore<?> store;

    public Outbox(JournalStore<?> store) {
        this.store = store;
    }

    /** The journal it belongs to. */
    public JournalStore<?> store() {
        return store;
    }

    /**
     * Ids of documents whose events have waited at least that long by the store's clock, oldest first. A stamp from the
     * future says nothing (the store's clock went back in a failover) and counts as old.
     */
    public Flux<String> waiting(Duration atLeast, int limit) {
        return store.collection()
                .flatMapMany(documents -> Flux.from(documents
                        .find(waitingFor(atLeast))
                        .projection(new Document("_id", 1))
                        .sort(new Document("unpublishedSince", 1))
                        .limit(limit)))
                .map(found -> found.getString("_id"));
    }

    static Document waitingFor(Duration atLeast) {
        Document since = new Document("$subtract", List.of("$$NOW", "$unpublishedSince"));
        Document old = new Document("$gte", List.of(since, atLeast.toMillis()));
        Document future = new Document("$lt", List.of(since, 0));
        return new Document("unpublishedSince", new Document("$gt", new Date(0)))
                .append("$expr", new Document("$or", List.of(old, future)));
    }

    /** How many documents have unpublished events, and for how long the oldest. */
    public Mono<Backlog> backlog() {
        Document age = new Document("$subtract", List.of("$$NOW", "$unpublishedSince"));
        Document group = new Document("_id", null)
                .append("count", new Document("$sum", 1))
                .append("oldest", new Document("$max", age));
        return store.collection()
                .flatMap(documents -> Mono.from(documents
                        .aggregate(List.of(
                                new Document("$match", new Document("unpublishedSince", new Document("$exists", true))),
                                new Document("$group", group)))
                        .first()))
                .map(found ->
                        new Backlog(found.getInteger("count"), Duration.ofMillis(Math.max(0, found.getLong("oldest")))))
                .defaultIfEmpty(Backlog.NONE);
    }

    /** Unpublished documents and the age of the oldest, by the store's clock. */
    public record Backlog(int documents, Duration age) {
        /** Everything is published. */
        public static final Backlog NONE = new Backlog(0, Duration.ZERO);
    }

    /** Marks journals as published up to a sequence each; a mark never goes back. */
    public Mono<Void> mark(Map<String, Long> published) {
        List<UpdateOneModel<Document>> marks = published.entrySet().stream()
                .map(mark -> mark(mark.getKey(), mark.getValue()))
                .toList();
        return store.collection()
                .flatMap(documents -> Mono.from(documents.bulkWrite(marks, new BulkWriteOptions().ordered(false))))
                .then();
    }

    private static UpdateOneModel<Document> mark(String id, long sequence) {
        Document highest = new Document("published", new Document("$max", List.of("$published", sequence)));
        Document done = new Document("$eq", List.of("$head.sequence", "$published"));
        Document since =
                new Document("unpublishedSince", new Document("$cond", List.of(done, "$$REMOVE", "$unpublishedSince")));
        return new UpdateOneModel<>(
                new Document("_id", id), List.of(new Document("$set", highest), new Document("$set", since)));
    }
}
