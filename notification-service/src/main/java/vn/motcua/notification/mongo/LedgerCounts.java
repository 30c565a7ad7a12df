package vn.motcua.notification.mongo;

import com.mongodb.ReadConcern;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.data.mongodb.ReactiveMongoDatabaseFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import vn.motcua.notification.Notices;

/** Counts over the ledgers: of what a majority has, and for some seconds at most. */
@Component
class LedgerCounts {

    private static final long SECONDS = 8;

    /** When an unwound {@code notice} could go first: what came at a quiet hour, from the morning on. */
    static final Document FIRST_CHANCE = new Document("$max", List.of("$notice.intent.createdAt", "$notice.heldUntil"));

    private final ReactiveMongoDatabaseFactory databases;

    LedgerCounts(ReactiveMongoDatabaseFactory databases) {
        this.databases = databases;
    }

    Flux<Document> of(List<Document> stages) {
        return databases
                .getMongoDatabase()
                .map(database -> database.getCollection(Notices.spec().collection())
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withTimeout(SECONDS, TimeUnit.SECONDS))
                .flatMapMany(ledgers -> Flux.from(ledgers.aggregate(stages).allowDiskUse(true)));
    }
}
