package vn.motcua.platform.store;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Timer;

/**
 * Documents with a due timer in one queue, claimed by a lease that the queues share. Due means due by this process's business clock and by the store's
 * clock moved by the same offset, so that a process whose clock runs ahead does not fire early.
 */
public final class TimerStore {

    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final JournalStore<?> store;
    private final TimerQueue queue;
    private final String owner;
    private final Duration lease;

    public TimerStore(JournalStore<?> store, TimerQueue queue, String owner, Duration lease) {
        this.store = store;
        this.queue = queue;
        this.owner = owner;
        this.lease = lease;
    }

    /** Ids of documents with a due timer that nobody else works on. */
    public Flux<String> due(Instant now, Duration offset, int limit) {
        return store.collection()
                .flatMapMany(documents -> Flux.from(documents
                        .find(claimable(now, offset))
                        .projection(new Document("_id", 1))
                        .sort(new Document(queue.field(), 1))
                        .limit(limit)))
                .map(found -> found.getString("_id"));
    }

    /**
     * A lease that was taken.
     *
     * @param at the business time by the store's clock
     * @param interrupted whether somebody who had it before began an effect and never gave the lease back
     * @param timer id of the timer whose effect that was; null if nobody knows
     * @param taken when, by what only runs forward: {@link System#nanoTime}
     */
    public record Claim(
            Instant at, boolean interrupted, @Nullable String timer, long taken) {

        /** The same by the earlier of two clocks. */
        public Claim notAfter(Instant other) {
            return at.isBefore(other) ? this : new Claim(other, interrupted, timer, taken);
        }

        /** Whether the effect that was interrupted may have been this timer's. */
        public boolean interrupted(Timer other) {
            return interrupted && (timer == null || timer.equals(other.id()));
        }

        /** The business time now. */
        public Instant now() {
            return at.plusNanos(System.nanoTime() - taken).truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** Takes the lease; empty if somebody else was faster. That an effect was begun stays noted until the lease is given back or another begins. */
    public Mono<Claim> claim(String id, Instant now, Duration offset) {
        return take(claimable(now, offset).append("_id", id), new Document())
                .map(held -> claim(
                        held, held.getDate("until").toInstant().minus(lease).plus(offset)));
    }

    /** The version before moved {@code working} to {@code interrupted} when it claimed, and named no timer. */
    private static Claim claim(Document held, Instant at) {
        boolean begun = held.getBoolean("working", false) || held.getBoolean("interrupted", false);
        String timer = held.containsKey("interrupted") ? null : held.getString("timer");
        return new Claim(at, begun, timer, System.nanoTime());
    }

    /** Holds the lease for its full time again, for the effect of this timer, which now begins; false if it was lost. */
    public Mono<Boolean> renew(String id, Timer timer) {
        Document begun = new Document("lease.working", true)
                .append("lease.timer", new Document("$literal", timer.id()))
                .append("lease.interrupted", "$$REMOVE");
        return take(ours(id), begun).hasElement();
    }

    private Mono<Document> take(Document filter, Document more) {
        Document until = new Document(
                "$dateAdd",
                new Document("startDate", "$$NOW").append("unit", "millisecond").append("amount", lease.toMillis()));
        Document held = new Document("lease.owner", owner).append("lease.until", until);
        held.putAll(more);
        return store.collection()
                .flatMap(documents ->
                        Mono.from(documents.findOneAndUpdate(filter, List.of(new Document("$set", held)), AFTER)))
                .map(found -> found.get("lease", Document.class));
    }

    /** Gives the lease back, if it is still ours; what failed before has gone well. */
    public Mono<Void> release(String id) {
        return update(ours(id), new Document("$unset", new Document("lease", "").append("timerFailure", "")));
    }

    /** Remembers that a timer failed, and why, until it goes well; the lease stays, so that it is not tried again at once. */
    public Mono<Void> failed(String id, String reason) {
        return update(
                ours(id),
                new Document("$inc", new Document("timerFailure.times", 1))
                        .append("$set", new Document("timerFailure.reason", reason)));
    }

    /**
     * Has the document say again when the first of its timers in this queue is due, unless it was saved since it was
     * loaded. A version that does not know the queue leaves what the document said before, and it would be claimed for ever.
     */
    public Mono<Void> correct(Journaled<?> document) {
        Document update = queue.first(document.timers())
                .map(at -> new Document("$set", new Document(queue.field(), at)))
                .orElseGet(() -> new Document("$unset", new Document(queue.field(), "")));
        return update(ours(document.id()).append("version", document.version()), update);
    }

    private Document ours(String id) {
        return new Document("_id", id).append("lease.owner", owner);
    }

    private Mono<Void> update(Document filter, Document update) {
        return store.collection()
                .flatMap(documents -> Mono.from(documents.updateOne(filter, update)))
                .then();
    }

    private Document claimable(Instant now, Duration offset) {
        Document storeNow = new Document("$add", List.of("$$NOW", offset.toMillis()));
        Document dueThere = new Document("$lte", List.of("$" + queue.field(), storeNow));
        Document free =
                new Document("$lt", List.of(new Document("$ifNull", List.of("$lease.until", new Date(0))), "$$NOW"));
        return new Document(queue.field(), new Document("$lte", Date.from(now)))
                .append("parked", new Document("$ne", true))
                .append("$expr", new Document("$and", List.of(dueThere, free)));
    }
}
