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
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.journal.Timer;

/**
 * Documents with a due timer in one queue, claimed by a lease that the queues share. Due means due by this process's business clock and by the store's
 * clock moved by the same offset, so that a process whose clock runs ahead does not fire early.
 */
public final class TimerStore {

    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    private static final Document NOT_TRUE = new Document("$ne", true);

    /** The effect of one more timer begins only within the first third of a lease. */
    private static final int FIRST_PART = 3;

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

    /**
     * A document that is said to have a due timer.
     *
     * @param first of its timers in this queue; null if it has none there
     */
    public record Due(String id, @Nullable Timer first) {

        /** Nobody is asked whether the lane of a part is parked when its lease is taken: so nothing begins with that. */
        private boolean canBegin(Instant now) {
            return first != null
                    && !first.at().isAfter(now)
                    && JournalSpec.lane(id).equals(id);
        }
    }

    /** Documents with a due timer that nobody else works on. */
    public Flux<Due> due(Instant now, Duration offset, int limit) {
        return store.collection()
                .flatMapMany(documents -> Flux.from(documents
                        .find(claimable(now, offset))
                        .projection(new Document("timers", 1))
                        .sort(new Document(queue.field(), 1))
                        .limit(limit)))
                .map(found -> new Due(
                        found.getString("_id"),
                        queue.first(DocumentMapper.timers(found)).orElse(null)));
    }

    /**
     * A lease that was taken.
     *
     * @param at the business time by the earlier of two clocks, the store's and the process's
     * @param there the business time by the store's clock
     * @param interrupted whether somebody who had it before began an effect and never gave the lease back
     * @param timer id of the timer that the lease names: whose effect was interrupted, or else begins with this claim; null if it
     *     names none
     * @param asked when it was asked for, by what only runs forward: {@link System#nanoTime}
     * @param taken when it was known to be ours, by the same
     */
    public record Claim(
            Instant at,
            Instant there,
            boolean interrupted,
            @Nullable String timer,
            long asked,
            long taken) {

        /** The same by the earlier of two clocks. */
        public Claim notAfter(Instant other) {
            return at.isBefore(other) ? this : new Claim(other, there, interrupted, timer, asked, taken);
        }

        /** Whether the timer is due. One that was interrupted had begun, so it was due by both clocks, and now the store's counts. */
        public boolean isDue(Timer timer) {
            return !timer.at().isAfter(interrupted(timer) ? there : at);
        }

        /** Whether the effect that was interrupted may have been this timer's. */
        public boolean interrupted(Timer other) {
            return interrupted && (timer == null || timer.equals(other.id()));
        }

        /** Whether the effect of this timer has begun with the claim. */
        public boolean begins(Timer first) {
            return !interrupted && first.id().equals(timer);
        }

        /** The business time now. */
        public Instant now() {
            return at.plusNanos(System.nanoTime() - taken).truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /**
     * Takes the lease, with which the effect of the first timer begins unless another was interrupted; empty if somebody else was
     * faster. That an effect was begun stays noted until the lease is given back or another begins.
     */
    public Mono<Claim> claim(Due due, Instant now, Duration offset) {
        Document free = claimable(now, offset).append("_id", due.id());
        Timer first = due.first();
        long asked = System.nanoTime();
        Mono<Claim> held = take(free, new Document()).map(lease -> held(lease, offset, asked));
        return first == null || !due.canBegin(now)
                ? held
                : take(uninterrupted(free, first), begun(first))
                        .map(lease -> claim(lease, offset, false, first.id(), asked))
                        .switchIfEmpty(held);
    }

    private static Document uninterrupted(Document free, Timer first) {
        Document named = new Document("id", first.id()).append("at", first.at());
        return new Document(free)
                .append("timers", new Document("$elemMatch", named))
                .append("lease.working", NOT_TRUE)
                .append("lease.interrupted", NOT_TRUE);
    }

    /** The version before moved {@code working} to {@code interrupted} when it claimed, and named no timer. */
    private Claim held(Document held, Duration offset, long asked) {
        boolean begun = held.getBoolean("working", false) || held.getBoolean("interrupted", false);
        String timer = held.containsKey("interrupted") ? null : held.getString("timer");
        return claim(held, offset, begun, timer, asked);
    }

    private Claim claim(Document held, Duration offset, boolean interrupted, @Nullable String timer, long asked) {
        Instant there = held.getDate("until").toInstant().minus(lease).plus(offset);
        return new Claim(there, there, interrupted, timer, asked, System.nanoTime());
    }

    /** Holds the lease for its full time again, for the effect of this timer, which now begins; false if it was lost. */
    public Mono<Boolean> renew(String id, Timer timer) {
        return take(ours(id), begun(timer)).hasElement();
    }

    private static Document begun(Timer timer) {
        return new Document("lease.working", true)
                .append("lease.timer", new Document("$literal", timer.id()))
                .append("lease.interrupted", "$$REMOVE");
    }

    /** For the save that records an effect: the next one begins in it, unless too little is left of the lease for that. */
    public Handover handover(Claim claim, @Nullable Timer next) {
        return new Handover(owner, isYoung(claim) ? next : null);
    }

    /** Whether enough is left of the lease for an effect; none begins under an older one unless it is renewed. */
    public boolean isYoung(Claim claim) {
        return System.nanoTime() - claim.asked() < lease.dividedBy(FIRST_PART).toNanos();
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
        return update(ours(id), new Document("$unset", givenBack()));
    }

    /** What goes when a lease is given back. */
    static Document givenBack() {
        return new Document("lease", "").append("timerFailure", "");
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
                .map(first -> new Document("$set", new Document(queue.field(), first.at())))
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
