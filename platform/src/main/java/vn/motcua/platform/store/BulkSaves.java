package vn.motcua.platform.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/**
 * Several documents in one request. Of updates that found nothing the store does not say which they were; so each of these would
 * insert a document, which fails: what was not saved is an error of its own.
 */
final class BulkSaves {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    /** No document is inserted under another id than it was looked for. */
    private static final Document NEVER = new Document("_id", "nobody");

    private static final int WOULD_CHANGE_THE_ID = 66;

    private BulkSaves() {}

    /** One update; {@code inserts} if it may make the document. */
    static UpdateOneModel<Document> update(Bson expected, Document update, boolean inserts) {
        return new UpdateOneModel<>(
                expected, inserts ? update : new Document(update).append("$setOnInsert", NEVER), UPSERT);
    }

    /**
     * Why each was not saved, in order of the updates; empty for those that were.
     *
     * @param ordered whether none is tried after the first that is not saved; else each is for itself
     */
    static Mono<List<Optional<RuntimeException>>> write(
            MongoCollection<Document> documents, List<UpdateOneModel<Document>> updates, boolean ordered) {
        return Mono.from(documents.bulkWrite(updates, new BulkWriteOptions().ordered(ordered)))
                .map(saved -> IntStream.range(0, updates.size())
                        .mapToObj(all -> Optional.<RuntimeException>empty())
                        .toList())
                .onErrorResume(
                        MongoBulkWriteException.class,
                        failure -> failure.getWriteConcernError() == null
                                ? Mono.just(IntStream.range(0, updates.size())
                                        .mapToObj(index -> refused(index, failure, ordered))
                                        .toList())
                                : Mono.error(failure));
    }

    private static Optional<RuntimeException> refused(int index, MongoBulkWriteException failure, boolean ordered) {
        for (BulkWriteError error : failure.getWriteErrors()) {
            if (error.getIndex() == index) {
                return Optional.of(new MongoWriteException(error, failure.getServerAddress(), Set.of()));
            }
            if (ordered && error.getIndex() < index) {
                return Optional.of(new Overtaken());
            }
        }
        return Optional.empty();
    }

    /** Whether it was refused because the document is not there as expected. */
    static boolean isMissed(MongoWriteException refused) {
        return refused.getCode() == WOULD_CHANGE_THE_ID;
    }
}
