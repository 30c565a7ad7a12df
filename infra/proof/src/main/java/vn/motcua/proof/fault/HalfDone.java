package vn.motcua.proof.fault;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.motcua.proof.cluster.StoreAdmin;
import vn.motcua.proof.drive.Turn;
import vn.motcua.proof.oracle.world.Kind;

/**
 * What is half done and shows in the store, which is the worst moment to die. Each is of dossiers of one turn, which end with
 * it, so that no later event of theirs makes good for a lost one.
 */
enum HalfDone {
    /** A submission is on the topic, and somebody who must hear of it has saved nothing yet. */
    HEARING(Turn.LEFT_AT_DESK, HalfDone::notHeard),

    /** An event is on the topic, and the one after it, the last, is not. */
    PUBLISHING(Turn.REFUSED_AT_DESK, HalfDone::lastNotPublished);

    private static final Bson ALL_PUBLISHED = unpublished(0);
    private static final Bson ALL_BUT_THE_LAST = unpublished(1);

    private final Turn turn;
    private final Predicate<MongoClient> shows;

    HalfDone(Turn turn, Predicate<MongoClient> shows) {
        this.turn = turn;
        this.shows = shows;
    }

    /** What happens to the dossiers of which it shows. */
    Turn turn() {
        return turn;
    }

    /** Whether it is so now. */
    boolean shows(StoreAdmin store) {
        return store.onPrimary(shows::test);
    }

    private static boolean notHeard(MongoClient client) {
        List<String> submitted = new ArrayList<>();
        documents(client, Kind.INTAKE)
                .find(Filters.and(Filters.eq("state.status", "SUBMITTED"), ALL_PUBLISHED))
                .projection(Projections.include("_id"))
                .forEach(found -> submitted.add(found.getString("_id")));
        return List.of(Kind.ROUTING, Kind.NOTIFICATION).stream()
                .anyMatch(kind ->
                        documents(client, kind).countDocuments(Filters.in("_id", submitted)) < submitted.size());
    }

    private static boolean lastNotPublished(MongoClient client) {
        Bson half = Filters.and(Filters.eq("state.status", "REFUSED"), ALL_BUT_THE_LAST);
        return documents(client, Kind.INTAKE).countDocuments(half) > 0;
    }

    private static MongoCollection<Document> documents(MongoClient client, Kind kind) {
        return client.getDatabase(kind.database()).getCollection(kind.collection());
    }

    private static Bson unpublished(int events) {
        Document left = new Document("$subtract", List.of("$head.sequence", "$published"));
        return new Document("$expr", new Document("$eq", List.of(left, events)));
    }
}
