package vn.motcua.proof.cluster;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import vn.motcua.proof.oracle.world.Kind;

/** Whether a part has caught up under a steady load, also while another instance of it is dead. */
public final class Backlog implements AutoCloseable {

    private static final Duration UNPUBLISHED = Duration.ofSeconds(1);
    private static final int NOBODY = 0;

    private final Cluster cluster;
    private final BrokerAdmin brokers;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    public Backlog(Cluster cluster) {
        this.cluster = cluster;
        this.brokers = new BrokerAdmin(cluster.directKafkaServers());
    }

    /**
     * Whether the part has caught up with what is there now: it has seen every record that the topic holds at this moment, and
     * nothing of its own is unpublished for long; the gateway has when it answers.
     */
    public BooleanSupplier gone(String part) {
        return Kind.services().stream()
                .filter(kind -> kind.text().equals(part))
                .findFirst()
                .map(this::gone)
                .orElse(() -> answers("/api/procedures/3.000722"));
    }

    private BooleanSupplier gone(Kind kind) {
        Map<TopicPartition, Long> now = brokers.ends();
        return () -> brokers.lag(kind.text(), now) == 0 && published(kind);
    }

    private boolean published(Kind kind) {
        Date before = Date.from(Instant.now().minus(UNPUBLISHED));
        return cluster.store()
                .onPrimary(client -> client.getDatabase(kind.database())
                                .getCollection(kind.collection())
                                .countDocuments(Filters.lt("unpublishedSince", before))
                        == 0);
    }

    /** The same, and whether the part answers through the door, with whoever of it is alive. */
    public BooleanSupplier takenOver(String part) {
        String path = part.equals("intake") ? "/api/procedures/3.000722" : "/api/cases";
        BooleanSupplier gone = gone(part);
        return () -> gone.getAsBoolean() && answers(path);
    }

    /** An answer is one, also if it says that nobody may ask without a token. */
    private boolean answers(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(cluster.gateway() + path))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether a majority of the store takes a write. */
    public boolean storeWrites() {
        try {
            return cluster.store().primary().isPresent()
                    && cluster.store()
                            .onPrimary(client -> client.getDatabase("proof")
                                    .getCollection("elections")
                                    .withWriteConcern(WriteConcern.MAJORITY.withWTimeout(2, TimeUnit.SECONDS))
                                    .updateOne(
                                            Filters.eq("_id", 1),
                                            new Document("$inc", new Document("writes", 1)),
                                            new UpdateOptions().upsert(true))
                                    .wasAcknowledged());
        } catch (MongoException | IllegalStateException notYet) {
            return false;
        }
    }

    /**
     * Whether every partition of the events' topic takes records although this broker is dead: its leader is another, with one
     * more that follows. Until its session is over the cluster believes that the dead one leads.
     */
    public boolean brokersWriteWithout(Member dead) {
        return brokers.partitionsLed(2, dead.number());
    }

    /** Whether every partition is kept by all brokers. */
    public boolean inSync() {
        return brokers.partitionsLed(3, NOBODY);
    }

    @Override
    public void close() {
        brokers.close();
        http.close();
    }
}
