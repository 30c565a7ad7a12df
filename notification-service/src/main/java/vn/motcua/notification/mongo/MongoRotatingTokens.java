package vn.motcua.notification.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.WriteConcern;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.ReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.motcua.notification.RotatingTokens;

/** One document for each provider; every change says what it was before. */
@Component
class MongoRotatingTokens implements RotatingTokens {

    private static final String NAME = "tokens";

    /** Providers know nothing of the business clock. */
    private static final Clock REAL = Clock.systemUTC();

    private static final FindAndModifyOptions MAKING_IT =
            FindAndModifyOptions.options().upsert(true).returnNew(true);

    private final ReactiveMongoTemplate mongo;

    MongoRotatingTokens(ReactiveMongoDatabaseFactory databases) {
        this.mongo = new ReactiveMongoTemplate(databases);
        mongo.setWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** A first token begins once only: an instance that still has the one of before changes nothing. */
    @Override
    public Mono<Keys> find(String provider, String first) {
        String digest = DigestUtils.sha256Hex(first);
        return mongo.findOne(query(of(provider).and("firsts").is(digest)), Document.class, NAME)
                .switchIfEmpty(Mono.defer(() -> begun(provider, first, digest)))
                .map(MongoRotatingTokens::keys);
    }

    private Mono<Document> begun(String provider, String first, String digest) {
        Query unknown = query(of(provider).and("firsts").ne(digest));
        Update begin = new Update()
                .push("firsts", digest)
                .set("renewal", first)
                .unset("access")
                .unset("until")
                .unset("claimedUntil");
        return mongo.findAndModify(unknown, begin, MAKING_IT, Document.class, NAME)
                .onErrorResume(
                        DuplicateKeyException.class,
                        another -> mongo.findOne(query(of(provider)), Document.class, NAME));
    }

    private static Keys keys(Document found) {
        Date until = found.getDate("until");
        return new Keys(
                found.getString("access"),
                found.getString("renewal"),
                until == null ? Instant.EPOCH : until.toInstant());
    }

    @Override
    public Mono<Boolean> claim(String provider, String renewal, Duration time) {
        Instant now = REAL.instant();
        Criteria free = new Criteria()
                .orOperator(
                        where("claimedUntil").exists(false),
                        where("claimedUntil").lte(now));
        return changed(
                of(provider).and("renewal").is(renewal).andOperator(free),
                Update.update("claimedUntil", now.plus(time)));
    }

    @Override
    public Mono<Void> release(String provider, String renewal) {
        return changed(of(provider).and("renewal").is(renewal), new Update().unset("claimedUntil"))
                .then();
    }

    @Override
    public Mono<Void> renewed(String provider, String renewal, Keys next) {
        Update change = Update.update("access", next.access())
                .set("renewal", next.renewal())
                .set("until", next.until())
                .unset("claimedUntil");
        return changed(of(provider).and("renewal").is(renewal), change).then();
    }

    @Override
    public Mono<Void> refused(String provider, String access) {
        return changed(of(provider).and("access").is(access), new Update().unset("access"))
                .then();
    }

    private Mono<Boolean> changed(Criteria before, Update change) {
        return mongo.updateFirst(query(before), change, NAME).map(result -> result.getModifiedCount() == 1);
    }

    private static Criteria of(String provider) {
        return where("_id").is(provider);
    }
}
