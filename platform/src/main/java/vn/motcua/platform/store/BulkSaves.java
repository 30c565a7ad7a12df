package vn.motcua.platform.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * Several documents in one request. The store refuses each for itself, but says only of all together how many it found as expected: if
 * it missed one, none of them is known to be saved.
 */
final class BulkSaves {

    private static final BulkWriteOptions EACH_FOR_ITSELF = new BulkWriteOptions().ordered(false);

    private BulkSaves() {}

    /** What became of each, in order. */
    record Outcome(boolean expected, Optional<MongoWriteException> refused) {}

    static Mono<List<Outcome>> write(MongoCollection<Document> documents, List<UpdateOneModel<Document>> updates) {
        return Mono.from(documents.bulkWrite(updates, EACH_FOR_ITSELF))
                .map(result -> Collections.nCopies(
                        updates.size(), new Outcome(found(result) == updates.size(), Optional.empty())))
                .onErrorResume(
                        MongoBulkWriteException.class,
                        failure -> failure.getWriteConcernError() == null
                                ? Mono.just(partly(updates.size(), failure))
                                : Mono.error(failure));
    }

    private static int found(BulkWriteResult result) {
        return result.getMatchedCount() + result.getUpserts().size();
    }

    private static List<Outcome> partly(int all, MongoBulkWriteException failure) {
        Map<Integer, MongoWriteException> refused = new HashMap<>();
        for (BulkWriteError error : failure.getWriteErrors()) {
            refused.put(error.getIndex(), new MongoWriteException(error, failure.getServerAddress(), Set.of()));
        }
        boolean expected = found(failure.getWriteResult()) == all - refused.size();
        return IntStream.range(0, all)
                .mapToObj(index -> new Outcome(expected, Optional.ofNullable(refused.get(index))))
                .toList();
    }
}
