package vn.motcua.proof.fault;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.motcua.proof.drive.Driver;
import vn.motcua.proof.drive.Turn;
import vn.motcua.proof.log.Left;
import vn.motcua.proof.oracle.world.Kind;

/**
 * What is half done and shows in the store, which is the worst moment to die. Each is of dossiers of one turn, which end with
 * it, so that no later event of theirs makes good for a lost one.
 */
enum HalfDone {
    /** A submission is on the topic, and somebody who must hear of it has saved nothing yet. */
    HEARING(Turn.LEFT_AT_DESK, Duration.ofSeconds(1), HalfDone::notHeard),

    /** An event is on the topic, and the one after it, the last, is not. */
    PUBLISHING(Turn.REFUSED_AT_DESK, Duration.ofMillis(200), HalfDone::lastNotPublished);

    private static final Bson ALL_PUBLISHED = unpublished(0);
    private static final Bson ALL_BUT_THE_LAST = unpublished(1);

    private final Turn turn;
    private final Duration middle;
    private final BiPredicate<MongoClient, List<String>> shows;

    HalfDone(Turn turn, Duration middle, BiPredicate<MongoClient, List<String>> shows) {
        this.turn = turn;
        this.middle = middle;
        this.shows = shows;
    }

    /** What happens to the dossiers of which it shows. */
    Turn turn() {
        return turn;
    }

    /** How long after it shows its middle is, while all ways to somebody are slow. */
    Duration middle() {
        return middle;
    }

    /** Whether it is so now. */
    boolean shows(Field field) {
        List<String> dossiers = Stream.concat(
                        field.driver().leftAtDesk().stream()
                                .filter(left -> left.turn().equals(turn.name()))
                                .map(Left::dossier),
                        field.driver().courses().stream()
                                .filter(course -> course.turn() == turn)
                                .map(Driver.Course::dossier))
                .toList();
        return field.cluster().store().onPrimary(client -> shows.test(client, dossiers));
    }

    private static boolean notHeard(MongoClient client, List<String> dossiers) {
        List<String> published = new ArrayList<>();
        documents(client, Kind.INTAKE)
                .find(Filters.and(Filters.in("_id", dossiers), ALL_PUBLISHED))
                .projection(Projections.include("_id"))
                .forEach(found -> published.add(found.getString("_id")));
        return Stream.of(Kind.ROUTING, Kind.NOTIFICATION)
                .anyMatch(kind ->
                        documents(client, kind).countDocuments(Filters.in("_id", published)) < published.size());
    }

    private static boolean lastNotPublished(MongoClient client, List<String> dossiers) {
        Bson half = Filters.and(Filters.in("_id", dossiers), Filters.eq("state.status", "REFUSED"), ALL_BUT_THE_LAST);
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
