package vn.motcua.proof.fault;

import com.mongodb.client.MongoClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import vn.motcua.proof.cluster.StoreAdmin;
import vn.motcua.proof.oracle.world.Kind;

/** Events that are in journals and not on the topic yet. */
final class Unpublished {

    private static final int SOME = 50;
    private static final List<Kind> TOLD = List.of(Kind.INTAKE, Kind.ROUTING, Kind.DEPARTMENT);

    private Unpublished() {}

    /** An event as its journal keeps it, with the document's id. */
    record Event(String document, byte[] bytes) {}

    /** The last event of journals that have several unpublished ones. */
    static List<Event> lastOfSeveral(StoreAdmin store) {
        return store.onPrimary(client -> {
            List<Event> all = new ArrayList<>();
            TOLD.forEach(kind -> all.addAll(of(client, kind)));
            return all;
        });
    }

    private static List<Event> of(MongoClient client, Kind kind) {
        Document several = new Document(
                "$expr",
                new Document("$gt", List.of(new Document("$subtract", List.of("$head.sequence", "$published")), 1)));
        List<Event> last = new ArrayList<>();
        client.getDatabase(kind.database())
                .getCollection(kind.collection())
                .find(new Document("unpublishedSince", new Document("$exists", true)).append("$and", List.of(several)))
                .limit(SOME)
                .forEach(found -> {
                    Document entry = found.getList("journal", Document.class).getLast();
                    byte[] bytes = entry.getString("event").getBytes(StandardCharsets.UTF_8);
                    last.add(new Event(found.getString("_id"), bytes));
                });
        return last;
    }
}
