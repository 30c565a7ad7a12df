package vn.motcua.notification.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.WriteConcern;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.ReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.motcua.notification.SubmittedMessages;

/** One small document for each message, forgotten once no receipt can come any more. */
@Component
class MongoSubmittedMessages implements SubmittedMessages {

    private static final String NAME = "submitted";
    private static final Duration KEPT = Duration.ofDays(14);

    /** The store forgets by its own clock, whatever the business clock says. */
    private static final Clock REAL = Clock.systemUTC();

    private final ReactiveMongoTemplate mongo;
    private final Mono<Void> indexes;

    MongoSubmittedMessages(ReactiveMongoDatabaseFactory databases) {
        this.mongo = new ReactiveMongoTemplate(databases);
        mongo.setWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.indexes = mongo.indexOps(NAME)
                .createIndex(new Index("messageId", Sort.Direction.ASC).sparse())
                .then(mongo.indexOps(NAME).createIndex(new Index("tag", Sort.Direction.ASC)))
                .then(mongo.indexOps(NAME).createIndex(new Index("at", Sort.Direction.ASC).expire(KEPT)))
                .then()
                .cache(done -> KEPT, failed -> Duration.ZERO, () -> KEPT);
    }

    @Override
    public Mono<Earlier> begin(String provider, String reference) {
        Document message = new Document("_id", reference)
                .append("provider", provider)
                .append("tag", SubmittedMessages.tag(reference))
                .append("at", REAL.instant());
        return indexes.then(mongo.insert(message, NAME))
                .thenReturn(Earlier.NONE)
                .onErrorResume(DuplicateKeyException.class, again -> earlier(reference));
    }

    private Mono<Earlier> earlier(String reference) {
        return mongo.findById(reference, Document.class, NAME)
                .map(found -> found.containsKey("messageId") ? Earlier.TAKEN : Earlier.OPEN)
                .defaultIfEmpty(Earlier.OPEN);
    }

    @Override
    public Mono<Void> taken(String reference, String messageId) {
        return mongo.updateFirst(query(where("_id").is(reference)), Update.update("messageId", messageId), NAME)
                .then();
    }

    @Override
    public Mono<Void> notTaken(String reference) {
        return mongo.remove(query(where("_id").is(reference)), NAME).then();
    }

    @Override
    public Mono<String> reference(String provider, @Nullable String messageId, @Nullable Integer tag) {
        Mono<List<String>> named = messageId == null
                ? Mono.just(List.of())
                : found(where("provider").is(provider).and("messageId").is(messageId));
        return named.filter(found -> tag == null || !found.isEmpty())
                .switchIfEmpty(found(where("provider")
                        .is(provider)
                        .and("tag")
                        .is(tag)
                        .and("messageId")
                        .exists(false)))
                .filter(found -> found.size() == 1)
                .map(List::getFirst);
    }

    /** Two at most: one of several is none. */
    private Mono<List<String>> found(Criteria criteria) {
        return mongo.find(query(criteria).limit(2), Document.class, NAME)
                .map(found -> found.getString("_id"))
                .collectList();
    }
}
