package vn.motcua.proof.cluster;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.motcua.demo.Processes;
import vn.motcua.demo.Service;
import vn.motcua.proof.oracle.world.Kind;

/** Waits until nothing is on its way any more: everything published, everything seen, no timer due, nothing to be tried again. */
public final class Quiet {

    private static final int LOOKS = 3;
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Cluster cluster;

    public Quiet(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Waits so long at most; what still moves then is said, by name; empty if all is quiet. */
    public Map<String, Long> await(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        Map<String, Long> moving = new TreeMap<>();
        try (BrokerAdmin brokers = new BrokerAdmin(cluster.directKafkaServers())) {
            int quiet = 0;
            while (quiet < LOOKS && System.nanoTime() < end) {
                moving = moving(brokers);
                quiet = moving.isEmpty() ? quiet + 1 : 0;
                Processes.pause(LOOK);
            }
        }
        return moving;
    }

    /** What moves now, by name. */
    public Map<String, Long> moving(BrokerAdmin brokers) {
        Map<String, Long> moving = new TreeMap<>();
        Service.behindTheDoor().stream()
                .filter(service -> lives(service.id()))
                .forEach(service -> note(moving, "unseen " + service.id(), brokers.lag(service.id())));
        cluster.store().onPrimary(client -> {
            Date now = Date.from(Instant.now().plus(cluster.clockOffset()));
            for (Kind kind : Kind.values()) {
                if (lives(kind.service())) {
                    look(moving, client.getDatabase(kind.database()), kind.collection(), now);
                }
            }
            return moving;
        });
        return moving;
    }

    /** What has no process at all does not move. */
    private boolean lives(String service) {
        return cluster.instances(service).stream().anyMatch(Member::alive);
    }

    private static void look(Map<String, Long> moving, MongoDatabase database, String name, Date now) {
        MongoCollection<Document> documents = database.getCollection(name);
        note(moving, "unpublished " + name, documents.countDocuments(Filters.exists("unpublishedSince")));
        Bson ripe = Filters.or(Filters.lte("wakeAt", now), Filters.lte("patientAt", now));
        Bson due = Filters.and(ripe, Filters.ne("parked", true));
        note(moving, "timers due " + name, documents.countDocuments(due));
        note(
                moving,
                "lanes to be tried again " + database.getName(),
                database.getCollection("lanes").countDocuments(Filters.exists("wakeAt")));
    }

    private static void note(Map<String, Long> moving, String what, long count) {
        if (count > 0) {
            moving.put(what, count);
        }
    }
}
