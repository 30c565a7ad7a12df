package vn.motcua.platform.store;

import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Copies of immutable entries that another service owns, as JSON by id. */
public final class Copies {

    private final Mono<MongoCollection<Document>> entries;

    public Copies(Journals journals, String collection) {
        this.entries = journals.collection(collection, List.of());
    }

    /** A copy: the owner's id and the entry as JSON. */
    public record Copy(String id, String json) {}

    /** Keeps a copy; the same id again changes nothing. */
    public Mono<Void> put(Copy copy) {
        Document document = new Document("_id", copy.id()).append("json", copy.json());
        return entries.flatMap(documents -> Mono.from(documents.replaceOne(
                        new Document("_id", copy.id()), document, new ReplaceOptions().upsert(true))))
                .then();
    }

    /** All copies. */
    public Flux<Copy> all() {
        return entries.flatMapMany(documents -> Flux.from(documents.find().timeoutMode(TimeoutMode.ITERATION)))
                .map(found -> new Copy(found.getString("_id"), found.getString("json")));
    }
}
