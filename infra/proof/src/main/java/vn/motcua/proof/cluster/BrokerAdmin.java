package vn.motcua.proof.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.motcua.platform.journal.JournalSpec;

/** The brokers as their administrator sees them: the topic of dossier events, and how far its consumers are. */
public final class BrokerAdmin implements AutoCloseable {

    private static final String TOPIC = JournalSpec.DOSSIER_EVENTS;
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final int LARGEST_BYTES = 8 * 1024 * 1024;

    private final String servers;
    private final Admin admin;

    public BrokerAdmin(String servers) {
        this.servers = servers;
        this.admin = Admin.create(Map.of("bootstrap.servers", servers));
    }

    /** Records that the group has not committed yet; those of partitions without a commit count whole. */
    public long lag(String group) {
        return lag(group, ends());
    }

    /** The same of what was there when the topic ended so. */
    long lag(String group, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return ends.entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata done = committed.get(end.getKey());
                    return Math.max(0, end.getValue() - (done == null ? 0 : done.offset()));
                })
                .sum();
    }

    /** Whether every partition is led, and kept in sync by so many brokers; what nodes say of the one that is left out does not count. */
    boolean partitionsLed(int inSync, int leftOut) {
        return topic().partitions().stream().allMatch(each -> {
            Set<Integer> others = each.isr().stream()
                    .map(Node::id)
                    .filter(id -> id != leftOut)
                    .collect(Collectors.toSet());
            return each.leader() != null && others.contains(each.leader().id()) && others.size() >= inSync;
        });
    }

    /** The group begins again at the topic's first record; nobody of it may be there. */
    public void rewind(String group) {
        Map<TopicPartition, OffsetAndMetadata> first = new HashMap<>();
        ends().keySet().forEach(partition -> first.put(partition, new OffsetAndMetadata(0)));
        get(admin.alterConsumerGroupOffsets(group, first).all());
    }

    /** Whether nobody is in the group. */
    public boolean empty(String group) {
        return get(admin.describeConsumerGroups(List.of(group)).all()).values().stream()
                .allMatch(description -> description.members().isEmpty());
    }

    /** Where the topic ends now. */
    Map<TopicPartition, Long> ends() {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        topic().partitions()
                .forEach(each -> latest.put(new TopicPartition(TOPIC, each.partition()), OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        get(admin.listOffsets(latest).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private TopicDescription topic() {
        return Objects.requireNonNull(
                get(admin.describeTopics(List.of(TOPIC)).allTopicNames()).get(TOPIC));
    }

    private static Collection<TopicPartition> partitions(KafkaConsumer<?, ?> reader) {
        return reader.partitionsFor(TOPIC).stream()
                .map(each -> new TopicPartition(TOPIC, each.partition()))
                .toList();
    }

    /** The newest records of every partition, about so many in all. */
    public List<ConsumerRecord<String, byte[]>> newest(int wanted) {
        List<ConsumerRecord<String, byte[]>> newest = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> reader = reader(UUID.randomUUID().toString())) {
            Collection<TopicPartition> partitions = partitions(reader);
            reader.assign(partitions);
            int each = Math.max(1, wanted / partitions.size());
            reader.endOffsets(partitions).forEach((partition, end) -> reader.seek(partition, Math.max(0, end - each)));
            reader.poll(POLL).forEach(newest::add);
        }
        return newest;
    }

    /** A consumer that belongs to a group but was told nothing of what the group does. */
    public KafkaConsumer<String, byte[]> reader(String group) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                servers,
                "group.id",
                group,
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest",
                "session.timeout.ms",
                10_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Puts a record on the topic. */
    public void send(String key, byte[] value) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers, "acks", "all", "max.request.size", LARGEST_BYTES);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, key, value)).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the record was not taken", failure.getCause());
        }
    }

    /** Whether the topic takes records over the usual 1 MiB, as after a careless change. */
    public void takeLarge(boolean large) {
        AlterConfigOp change = new AlterConfigOp(
                new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "" + LARGEST_BYTES),
                large ? AlterConfigOp.OpType.SET : AlterConfigOp.OpType.DELETE);
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
        get(admin.incrementalAlterConfigs(Map.of(topic, List.of(change))).all());
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the brokers refused: " + failure.getCause(), failure.getCause());
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
