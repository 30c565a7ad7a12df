package vn.motcua.platform.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.core.NestedExceptionUtils;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.platform.codec.EventCodec;
import vn.motcua.platform.codec.Unreadable;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.TemporaryFailure;

/**
 * Reads the topic of dossier events for the reconciler: by itself, in no group, committing nothing. It goes on where it
 * stopped, and begins again where the topic is shorter than it was.
 */
final class TopicReader {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int SILENT_POLLS = 60;

    private final Map<String, Object> settings;
    private final EventCodec codec;
    private final BooleanSupplier stopped;
    private final Map<TopicPartition, Long> positions = new HashMap<>();

    TopicReader(Map<String, Object> kafka, EventCodec codec, BooleanSupplier stopped) {
        this.settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        this.codec = codec;
        this.stopped = stopped;
    }

    /** Forgets where it stopped. */
    void rewind() {
        positions.clear();
    }

    /**
     * Reads up to what is the end now.
     *
     * @param shorter told, before anything is read, if the topic lost records that were read before
     * @throws Problem {@code TOPIC_UNREADABLE} if the broker is away, slow, or does not let this service read
     */
    void read(Runnable shorter, Consumer<CloudEvent<JsonNode>> reader) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(JournalSpec.DOSSIER_EVENTS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            if (ends.entrySet().stream().anyMatch(end -> positions.getOrDefault(end.getKey(), 0L) > end.getValue())) {
                rewind();
                shorter.run();
            }
            consumer.assign(partitions);
            partitions.forEach(partition -> consumer.seek(partition, positions.getOrDefault(partition, 0L)));
            untilThere(consumer, ends, reader);
        } catch (KafkaException failure) {
            throw unreadable(NestedExceptionUtils.getMostSpecificCause(failure).toString());
        }
    }

    private static Problem unreadable(String why) {
        return Problem.of(
                Problem.Kind.UNAVAILABLE,
                "TOPIC_UNREADABLE",
                "The topic " + JournalSpec.DOSSIER_EVENTS + " was not read to its end (" + why
                        + "); see whether the broker is up and lets this service read it.");
    }

    private void untilThere(
            KafkaConsumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Consumer<CloudEvent<JsonNode>> reader) {
        int silent = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            silent = records.isEmpty() ? silent + 1 : 0;
            if (stopped.getAsBoolean()) {
                throw new TemporaryFailure("stopped", null);
            }
            if (silent == SILENT_POLLS) {
                throw unreadable(
                        "nothing came for " + POLL.multipliedBy(SILENT_POLLS).toSeconds() + " s");
            }
            records.forEach(record -> read(record, reader));
            ends.keySet().forEach(partition -> positions.put(partition, consumer.position(partition)));
        }
    }

    private void read(ConsumerRecord<String, byte[]> record, Consumer<CloudEvent<JsonNode>> reader) {
        try {
            if (record.value() != null) {
                reader.accept(codec.envelope(record.value()));
            }
        } catch (Unreadable poison) {
            // it is parked where it is consumed; no journal holds it
            return;
        }
    }
}
