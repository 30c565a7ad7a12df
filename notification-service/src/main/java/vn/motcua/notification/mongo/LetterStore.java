package vn.motcua.notification.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.ReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.ReactiveIndexOperations;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The collection of letters: written to a majority, read as a majority has it, so that nothing that was seen goes away again. */
@Component
class LetterStore {

    private static final String NAME = "letters";
    private static final Duration FOR_GOOD = Duration.ofDays(1);

    private final ReactiveMongoDatabaseFactory databases;
    private final Mono<Void> indexes;

    LetterStore(ReactiveMongoDatabaseFactory databases) {
        this.databases = databases;
        ReactiveIndexOperations ops = new ReactiveMongoTemplate(databases).indexOps(NAME);
        this.indexes = ops.createIndex(ascending("account", "number").unique())
                .then(ops.createIndex(ascending("account", "readAt", "number")))
                .then(ops.createIndex(ascending("enterAt").sparse()))
                // each letter has its own day: a change of the settings changes no index
                .then(ops.createIndex(ascending("expiresAt").expire(Duration.ZERO)))
                .then()
                .cache(done -> FOR_GOOD, failed -> Duration.ZERO, () -> FOR_GOOD);
    }

    private static Index ascending(String... fields) {
        Index index = new Index();
        for (String field : fields) {
            index.on(field, Sort.Direction.ASC);
        }
        return index;
    }

    Mono<MongoCollection<Document>> letters() {
        return indexes.then(databases.getMongoDatabase())
                .map(database -> database.getCollection(NAME)
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true)));
    }

    /** The moment in a field that has one. */
    static Instant moment(Document found, String field) {
        return found.getDate(field).toInstant();
    }
}
