package vn.motcua.platform.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Transitions of many documents in one request (group commit): while a request is under way, what is to be saved gathers for the next.
 * Nobody waits for company. The store tells of a request only how many documents it found as expected: if it missed one, all of
 * them hear of a {@link Conflict}, and whoever was saved all the same finds that out by loading the document anew.
 */
final class GatheredSaves {

    private static final int AT_ONCE = 100;
    private static final BulkWriteOptions EACH_ALONE = new BulkWriteOptions().ordered(false);

    private final Mono<MongoCollection<Document>> collection;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    GatheredSaves(Mono<MongoCollection<Document>> collection) {
        this.collection = collection;
    }

    private record Waiting(String id, UpdateOneModel<Document> update, Sinks.Empty<Void> told) {}

    /** Completes once the document is saved. */
    Mono<Void> save(String id, UpdateOneModel<Document> update) {
        return Mono.defer(() -> {
            Waiting one = new Waiting(id, update, Sinks.empty());
            waiting.add(one);
            writeNext();
            return one.told().asMono();
        });
    }

    private void writeNext() {
        while (!waiting.isEmpty() && writing.compareAndSet(false, true)) {
            List<Waiting> some = next();
            if (some.isEmpty()) {
                writing.set(false);
            } else {
                write(some);
                return;
            }
        }
    }

    private List<Waiting> next() {
        List<Waiting> some = new ArrayList<>();
        for (Waiting one = waiting.poll(); one != null; one = some.size() < AT_ONCE ? waiting.poll() : null) {
            some.add(one);
        }
        return some;
    }

    private void write(List<Waiting> some) {
        collection
                .flatMap(documents -> Mono.from(
                        documents.bulkWrite(some.stream().map(Waiting::update).toList(), EACH_ALONE)))
                .doFinally(ended -> {
                    writing.set(false);
                    writeNext();
                })
                .subscribe(result -> tell(some, result), failure -> tell(some, failure));
    }

    private static void tell(List<Waiting> written, BulkWriteResult result) {
        boolean all = result.getMatchedCount() + result.getUpserts().size() == written.size();
        for (Waiting one : written) {
            if (all) {
                one.told().tryEmitEmpty();
            } else {
                one.told().tryEmitError(new Conflict(one.id()));
            }
        }
    }

    /** What the store refused is each one's own; the others were written. */
    private static void tell(List<Waiting> some, Throwable failure) {
        if (failure instanceof MongoBulkWriteException refused && refused.getWriteConcernError() == null) {
            List<Waiting> written = new ArrayList<>(some);
            refused.getWriteErrors().forEach(error -> {
                Waiting one = some.get(error.getIndex());
                written.remove(one);
                one.told().tryEmitError(new MongoWriteException(error, refused.getServerAddress(), Set.of()));
            });
            tell(written, refused.getWriteResult());
        } else {
            some.forEach(one -> one.told().tryEmitError(failure));
        }
    }
}
