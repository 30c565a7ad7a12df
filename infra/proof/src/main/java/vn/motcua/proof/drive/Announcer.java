package vn.motcua.proof.drive;

import com.mongodb.client.MongoClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.contracts.dossier.DueDateCause;
import vn.motcua.contracts.dossier.IntakeEvent.DueDateChanged;
import vn.motcua.platform.codec.EventCodec;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.proof.cluster.Cluster;
import vn.motcua.proof.oracle.world.Kind;

/**
 * Says of dossiers that their due dates changed, in intake's name and as intake would: it cannot itself have so much happen
 * within minutes. Intake does nothing more with these dossiers, or two events would have the same number.
 */
public final class Announcer implements AutoCloseable {

    private static final Duration MOVED = Duration.ofDays(1);

    private final EventCodec codec = new EventCodec(DossierEventTypes.table());
    private final Map<String, Long> heads;
    private final KafkaProducer<String, byte[]> producer;

    public Announcer(Cluster cluster, Collection<String> dossiers) {
        heads = cluster.store().onPrimary(client -> heads(client, dossiers));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", cluster.directKafkaServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static Map<String, Long> heads(MongoClient client, Collection<String> dossiers) {
        Map<String, Long> heads = new HashMap<>();
        client.getDatabase(Kind.INTAKE.database())
                .getCollection(Kind.INTAKE.collection())
                .find(new Document("_id", new Document("$in", List.copyOf(dossiers))))
                .projection(new Document("head.sequence", 1))
                .forEach(found -> heads.put(found.getString("_id"), sequence(found)));
        return heads;
    }

    private static long sequence(Document dossier) {
        return dossier.get("head", Document.class).get("sequence", Number.class).longValue();
    }

    /** The event's id; it happens now. */
    public synchronized String dueDateChanged(String dossier, DueDateCause cause) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String id = UUID.randomUUID().toString();
        CloudEvent<DueDateChanged> event = new CloudEvent<>(
                "1.0",
                id,
                Kind.INTAKE.source(dossier),
                "vn.motcua.dossier.due-date-changed.v1",
                dossier,
                now,
                heads.merge(dossier, 1L, Long::sum),
                id,
                null,
                "application/json",
                new DueDateChanged(cause, now.plus(MOVED), now.plus(MOVED.multipliedBy(2)), false));
        byte[] bytes = codec.write(event).getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(JournalSpec.DOSSIER_EVENTS, dossier, bytes));
        return id;
    }

    @Override
    public void close() {
        producer.close();
    }
}
