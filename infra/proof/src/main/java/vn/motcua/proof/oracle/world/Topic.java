package vn.motcua.proof.oracle.world;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.platform.codec.EventCodec;
import vn.motcua.platform.codec.Unreadable;

/** The whole topic, from its beginning to where it ended when the reading began, one strip for each dossier. */
public final class Topic {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final EventCodec CODEC = new EventCodec(DossierEventTypes.table());

    private final Map<String, Strip> strips = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();

    Topic() {}

    /** Reads it without a group, so that nobody's progress is touched. */
    static Topic read(String servers, String name) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "enable.auto.commit", false);
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        Topic topic = new Topic();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(known -> new TopicPartition(name, known.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(topic::take);
            }
        }
        return topic;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        byte[] key = record.key();
        byte[] value = record.value();
        add(
                key == null ? "" : new String(key, StandardCharsets.UTF_8),
                value == null ? new byte[0] : value,
                Instant.ofEpochMilli(record.timestamp()));
    }

    /** One more record. */
    void add(String key, byte[] value, Instant at) {
        long digest = Fact.digest(value);
        Strip strip = strips.computeIfAbsent(key, first -> new Strip());
        if (!strip.repeats(digest)) {
            strip.add(kept(key, value, digest, at));
        }
    }

    private Strip.Kept kept(String key, byte[] value, long digest, Instant at) {
        try {
            CloudEvent<JsonNode> event = CODEC.envelope(value);
            String source = sources.computeIfAbsent(event.source(), same -> same);
            return new Strip.Kept(
                    source,
                    event.sequence(),
                    event.id(),
                    digest,
                    at,
                    event.subject().equals(key));
        } catch (Unreadable unreadable) {
            return new Strip.Kept("", 0, "", digest, at, true);
        }
    }

    /** What it holds of one dossier. */
    Strip of(String dossier) {
        return strips.getOrDefault(dossier, new Strip());
    }

    /** All keys of records. */
    Set<String> dossiers() {
        return strips.keySet();
    }
}
