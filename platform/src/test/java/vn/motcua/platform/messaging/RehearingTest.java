package vn.motcua.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Partitions that come, go and come again while a service hears once more what its store forgot. */
class RehearingTest {

    private static final Instant BACKUP = Instant.parse("2026-12-01T02:00:00Z");
    private static final TopicPartition FIRST = new TopicPartition("topic", 0);
    private static final TopicPartition SECOND = new TopicPartition("topic", 1);
    private static final long AT_BACKUP = 100;
    private static final long GROUP = 500;

    private final Group group = new Group();
    private final Rehearing rehearing = new Rehearing(BACKUP);

    @Test
    void aPartitionIsTurnedBackToTheBackup() {
        assertThat(assigned(rehearing, GROUP)).isEqualTo(AT_BACKUP);
    }

    @Test
    void itIsTurnedBackAgainIfWhatWasHandledWasNotCommitted() {
        assigned(rehearing, GROUP);
        rehearing.handled(List.of(new ConsumerRecord<>("topic", 0, 119, "key", new byte[0])));

        assertThat(assigned(rehearing, GROUP)).isEqualTo(AT_BACKUP);
    }

    @Test
    void itGoesOnWhereItWasHandledLast() {
        assigned(rehearing, GROUP);
        rehearing.handled(List.of(new ConsumerRecord<>("topic", 0, 119, "key", new byte[0])));

        assertThat(assigned(rehearing, 120)).isEqualTo(120);
    }

    @Test
    void aGroupThatIsFurtherBehindStaysThere() {
        assertThat(assigned(rehearing, 40)).isEqualTo(40);
    }

    @Test
    void nothingIsTurnedBackWhereTheStoreIsAsItWasLeft() {
        assertThat(assigned(new Rehearing(null), GROUP)).isEqualTo(GROUP);
    }

    /** Where the partition begins after it was assigned at the group's offset; of the second one nothing came since the backup. */
    private long assigned(Rehearing listener, long offset) {
        group.assign(List.of(FIRST, SECOND));
        group.seek(FIRST, offset);
        group.seek(SECOND, offset);
        listener.onPartitionsAssigned(group, List.of(FIRST, SECOND));
        assertThat(group.position(SECOND)).isEqualTo(offset);
        return group.position(FIRST);
    }

    /** A consumer that finds what the broker took at a time. */
    private static final class Group extends MockConsumer<String, byte[]> {

        Group() {
            super("earliest");
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
            assertThat(times.values()).containsOnly(BACKUP.toEpochMilli());
            Map<TopicPartition, OffsetAndTimestamp> found = new HashMap<>();
            times.forEach((partition, time) ->
                    found.put(partition, partition.equals(FIRST) ? new OffsetAndTimestamp(AT_BACKUP, time) : null));
            return found;
        }
    }
}
