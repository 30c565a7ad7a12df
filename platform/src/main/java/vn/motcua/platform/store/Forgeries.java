package vn.motcua.platform.store;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How far the topic holds forged events in the name of sources of this service, as an operator said. */
public final class Forgeries {

    private final Mono<MongoCollection<Document>> declared;

    public Forgeries(Journals journals) {
        this.declared = journals.collection("forgeries", List.of());
    }

    /** What the topic holds of this source up to this sequence, and the store does not, is forged. */
    public Mono<Void> declare(String source, long upTo) {
        Document further = new Document("$max", new Document("upTo", upTo));
        return declared.flatMap(documents -> Mono.from(
                        documents.updateOne(new Document("_id", source), further, new UpdateOptions().upsert(true))))
                .then();
    }

    /** All that count. */
    public Flux<Forgery> all() {
        return declared.flatMapMany(documents -> Flux.from(documents.find()))
                .map(found -> new Forgery(found.getString("_id"), found.getLong("upTo")));
    }

    /** The last forged sequence of a source. */
    public record Forgery(String source, long upTo) {}

    /** Whatever the topic holds of these sources from now on is taken for genuine. */
    public Mono<Void> forget(Collection<String> sources) {
        Document those = new Document("_id", new Document("$in", List.copyOf(sources)));
        return declared.flatMap(documents -> Mono.from(documents.deleteMany(those)))
                .then();
    }
}
