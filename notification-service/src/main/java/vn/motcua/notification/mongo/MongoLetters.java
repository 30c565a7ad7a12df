package vn.motcua.notification.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import vn.motcua.notification.inbox.Letter;
import vn.motcua.notification.inbox.Letters;

/**
 * One document for each letter. Its number is one more than the last of its account, and no two may have the same: who comes second
 * takes the next one. So numbers have no holes, and none can be seen before the one in front of it.
 */
@Component
class MongoLetters implements Letters {

    /** The store forgets by its own clock, whatever the business clock says. */
    private static final Clock REAL = Clock.systemUTC();

    private static final Bson UNREAD = eq("readAt", null);

    /** Without an end, but for the one that guards the channel: each time another letter went in. */
    private static final Retry NEXT_PLACE = Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(2))
            .maxBackoff(Duration.ofMillis(200))
            .jitter(0.9)
            .filter(MongoLetters::isTaken);

    private final LetterStore store;

    MongoLetters(LetterStore store) {
        this.store = store;
    }

    @Override
    public Mono<Void> lay(Draft letter, Duration keep) {
        Mono<Void> once = store.letters()
                .flatMap(letters -> isThere(letters, letter)
                        .flatMap(there -> there ? Mono.<Void>empty() : laid(letters, letter, keep)));
        return once.retryWhen(NEXT_PLACE);
    }

    private static Mono<Boolean> isThere(MongoCollection<Document> letters, Draft letter) {
        return Flux.from(letters.find(eq("_id", letter.reference()))).hasElements();
    }

    /** Where the last number is looked up, what is there counts, and not only what a majority has. */
    private static Mono<Void> laid(MongoCollection<Document> letters, Draft letter, Duration keep) {
        return last(letters.withReadConcern(ReadConcern.LOCAL), letter.account())
                .flatMap(last -> Mono.from(letters.insertOne(document(letter, last + 1, keep))))
                .then();
    }

    private static boolean isTaken(Throwable failure) {
        return failure instanceof MongoWriteException refused
                && refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private static Document document(Draft letter, long number, Duration keep) {
        return new Document("_id", letter.reference())
                .append("account", letter.account())
                .append("number", number)
                .append("dossier", letter.dossier())
                .append("lookup", letter.lookup())
                .append("subject", letter.subject())
                .append("text", letter.text())
                .append("at", Date.from(letter.at()))
                .append("expiresAt", Date.from(REAL.instant().plus(keep)));
    }

    @Override
    public Flux<Letter> list(String account, Wanted wanted) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(of(account));
        if (wanted.unread()) {
            conditions.add(UNREAD);
        }
        if (wanted.dossier() != null) {
            conditions.add(eq("dossier", wanted.dossier()));
        }
        if (wanted.before() != null) {
            conditions.add(lt("number", wanted.before()));
        }
        return found(and(conditions), Sorts.descending("number"), wanted.limit());
    }

    @Override
    public Flux<Letter> after(String account, long number, int limit) {
        return found(and(of(account), gt("number", number)), Sorts.ascending("number"), limit);
    }

    @Override
    public Mono<Letter> find(String account, String reference) {
        return found(and(eq("_id", reference), of(account)), Sorts.ascending("_id"), 1)
                .next();
    }

    private Flux<Letter> found(Bson filter, Bson sort, int limit) {
        return store.letters()
                .flatMapMany(
                        letters -> Flux.from(letters.find(filter).sort(sort).limit(limit)))
                .map(MongoLetters::letter);
    }

    private static Letter letter(Document found) {
        Date readAt = found.getDate("readAt");
        return new Letter(
                found.getString("_id"),
                found.getString("account"),
                found.getLong("number"),
                found.getString("dossier"),
                found.getString("lookup"),
                found.getString("subject"),
                found.getString("text"),
                LetterStore.moment(found, "at"),
                readAt == null ? null : readAt.toInstant());
    }

    @Override
    public Mono<Long> last(String account) {
        return store.letters().flatMap(letters -> last(letters, account));
    }

    private static Mono<Long> last(MongoCollection<Document> letters, String account) {
        return Flux.from(letters.find(of(account))
                        .projection(new Document("_id", 0).append("number", 1))
                        .sort(Sorts.descending("number"))
                        .limit(1))
                .next()
                .map(newest -> newest.getLong("number"))
                .defaultIfEmpty(0L);
    }

    @Override
    public Mono<Long> unread(String account) {
        return store.letters().flatMap(letters -> Mono.from(letters.countDocuments(and(of(account), UNREAD))));
    }

    @Override
    public Mono<Void> read(String account, String reference, Instant now) {
        return read(and(eq("_id", reference), of(account), UNREAD), now);
    }

    @Override
    public Mono<Void> readUpTo(String account, long number, Instant now) {
        return read(and(of(account), UNREAD, lte("number", number)), now);
    }

    private Mono<Void> read(Bson which, Instant now) {
        Bson reading = combine(set("readAt", Date.from(now)), set("enterAt", Date.from(now)));
        return store.letters()
                .flatMap(letters -> Mono.from(letters.updateMany(which, reading)))
                .then();
    }

    private static Bson of(String account) {
        return eq("account", account);
    }
}
