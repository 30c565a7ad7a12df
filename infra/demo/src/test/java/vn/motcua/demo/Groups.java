package vn.motcua.demo;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import vn.motcua.platform.journal.JournalSpec;

/** Where consumer groups stand, and moving them while their service is down. */
final class Groups implements AutoCloseable {

    private final Admin admin;

    Groups(String bootstrapServers) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** Committed offsets of a group. */
    Map<TopicPartition, OffsetAndMetadata> offsets(String group) {
        try {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Moves a stopped group. */
    void move(String group, Map<TopicPartition, Long> to) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        to.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
        try {
            admin.alterConsumerGroupOffsets(group, offsets).all().get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Makes a stopped group miss all but the last records of the partition where this dossier's events are. */
    void skipTo(String group, String dossier, int lastRecords) {
        try {
            String topic = JournalSpec.DOSSIER_EVENTS;
            int partitions = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
            int number = BuiltInPartitioner.partitionForKey(dossier.getBytes(StandardCharsets.UTF_8), partitions);
            TopicPartition partition = new TopicPartition(topic, number);
            long end = admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
            move(group, Map.of(partition, end - lastRecords));
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Moves a stopped group to the very beginning. */
    void toTheBeginning(String group) {
        Map<TopicPartition, Long> zero = new HashMap<>();
        offsets(group).keySet().forEach(partition -> zero.put(partition, 0L));
        move(group, zero);
    }

    /** Whether the group has handled everything that is on its topics. */
    boolean caughtUp(String group) {
        Map<TopicPartition, OffsetAndMetadata> committed = offsets(group);
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        committed.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        try {
            return admin.listOffsets(latest).all().get().entrySet().stream()
                    .allMatch(end -> committed.get(end.getKey()).offset()
                            >= end.getValue().offset());
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
