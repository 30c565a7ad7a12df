package vn.motcua.platform.store;

import com.mongodb.reactivestreams.client.FindPublisher;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Documents of a journal that wait for longer than they should: to be published, or for a timer that is due. Only reads. */
public final class LateDocuments {

    private final JournalStore<?> store;

    public LateDocuments(JournalStore<?> store) {
        this.store = store;
    }

    /** A document with events that are not published. */
    public record Unpublished(String id, Instant since, long events) {}

    /**
     * A document with a timer that was due and has not fired.
     *
     * @param timer id of the earliest of its timers
     * @param since when that was due, by the business clock
     * @param failures how often it failed since it last went well
     * @param reason of the last failure; empty if none is known
     * @param heldUntil until when somebody holds it; null if nobody does
     */
    public record Overdue(
            String id,
            String timer,
            Instant since,
            int failures,
            String reason,
            @Nullable Instant heldUntil) {}

    /** Documents whose events have waited at least that long by the store's clock. */
    public Flux<Unpublished> unpublished(Duration atLeast) {
        Document waiting = Outbox.waitingFor(atLeast);
        Document fields =
                new Document("unpublishedSince", 1).append("published", 1).append("head.sequence", 1);
        return found(documents -> documents.find(waiting).projection(fields).sort(new Document("unpublishedSince", 1)))
                .map(LateDocuments::unpublished);
    }

    private static Unpublished unpublished(Document found) {
        long events = found.getEmbedded(List.of("head", "sequence"), Long.class) - found.getLong("published");
        return new Unpublished(
                found.getString("_id"), found.getDate("unpublishedSince").toInstant(), events);
    }

    /** Documents with a timer of that queue overdue by at least that long, by this process's business clock and by the store's; parked ones wait rightly. */
    public Flux<Overdue> overdue(TimerQueue queue, Instant now, Duration offset, Duration atLeast) {
        Document there =
                new Document("$add", List.of("$$NOW", offset.minus(atLeast).toMillis()));
        Document due = new Document(queue.field(), new Document("$lte", Date.from(now.minus(atLeast))))
                .append("parked", new Document("$ne", true))
                .append("$expr", new Document("$lte", List.of("$" + queue.field(), there)));
        Document fields = new Document(queue.field(), 1)
                .append("timers", 1)
                .append("timerFailure", 1)
                .append("lease", 1);
        return found(documents -> documents.find(due).projection(fields).sort(new Document(queue.field(), 1)))
                .map(late -> overdue(queue, late));
    }

    private static Overdue overdue(TimerQueue queue, Document found) {
        Date dueAt = found.getDate(queue.field());
        String timer = found.getList("timers", Document.class, List.of()).stream()
                .filter(known -> dueAt.equals(known.getDate("at")))
                .map(known -> known.getString("id"))
                .findFirst()
                .orElse("");
        Document failure = found.get("timerFailure", new Document());
        Date until = found.get("lease", new Document()).getDate("until");
        return new Overdue(
                found.getString("_id"),
                timer,
                dueAt.toInstant(),
                failure.getInteger("times", 0),
                failure.get("reason", ""),
                until == null ? null : until.toInstant());
    }

    private Flux<Document> found(Function<MongoCollection<Document>, FindPublisher<Document>> search) {
        return store.collection().flatMapMany(documents -> Flux.from(search.apply(documents)));
    }
}
