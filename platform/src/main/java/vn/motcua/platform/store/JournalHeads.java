package vn.motcua.platform.store;

import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Flux;

/** How far journals go and are marked as published, a page of documents at a time. */
public final class JournalHeads {

    private final JournalStore<?> store;

    public JournalHeads(JournalStore<?> store) {
        this.store = store;
    }

    /** A document's last event, and the last that is marked as published; 0 if there is none. */
    public record Head(String id, long sequence, long published) {}

    /** The documents after this id, in the order of their ids. */
    public Flux<Head> after(String id, int limit) {
        Document fields = new Document("head.sequence", 1).append("published", 1);
        return store.collection()
                .flatMapMany(documents -> Flux.from(documents
                        .find(new Document("_id", new Document("$gt", id)))
                        .projection(fields)
                        .sort(new Document("_id", 1))
                        .limit(limit)))
                .map(JournalHeads::head);
    }

    private static Head head(Document found) {
        Long sequence = found.getEmbedded(List.of("head", "sequence"), Long.class);
        Long published = found.getLong("published");
        return new Head(found.getString("_id"), sequence == null ? 0 : sequence, published == null ? 0 : published);
    }
}
