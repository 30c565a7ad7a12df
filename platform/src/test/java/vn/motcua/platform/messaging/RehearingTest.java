package vn.motcua.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.ConsumerSeekAware.ConsumerSeekCallback;

/** Partitions that come, go and come again while a service hears once more what its store forgot. */
class RehearingTest {

    private static final Instant BACKUP = Instant.parse("2026-12-01T02:00:00Z");
    private static final TopicPartition FIRST = new TopicPartition("topic", 0);
    private static final TopicPartition SECOND = new TopicPartition("topic", 1);

    private final Turned turned = new Turned();

    @Test
    void aPartitionIsTurnedBackUntilSomethingOfItWasHandled() {
        Rehearing rehearing = new Rehearing(BACKUP);
        rehearing.assigned(List.of(FIRST, SECOND), turned);
        rehearing.handled(List.of(FIRST));
        rehearing.assigned(List.of(FIRST, SECOND), turned);

        assertThat(turned.back).containsExactly(List.of(FIRST, SECOND), List.of(SECOND));
        assertThat(turned.to).containsOnly(BACKUP.toEpochMilli());
    }

    @Test
    void nothingIsTurnedBackWhereTheStoreIsAsItWasLeft() {
        new Rehearing(null).assigned(List.of(FIRST, SECOND), turned);

        assertThat(turned.back).isEmpty();
    }

    /** Notes which partitions were turned back, and to when. */
    private static final class Turned implements ConsumerSeekCallback {

        private final List<Collection<TopicPartition>> back = new ArrayList<>();
        private final List<Long> to = new ArrayList<>();

        @Override
        public void seekToTimestamp(Collection<TopicPartition> partitions, long timestamp) {
            back.add(partitions);
            to.add(timestamp);
        }

        @Override
        public void seekToTimestamp(String topic, int partition, long timestamp) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void seek(String topic, int partition, long offset) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void seek(String topic, int partition, java.util.function.Function<Long, Long> offsetComputeFunction) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void seekToBeginning(String topic, int partition) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void seekToEnd(String topic, int partition) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void seekRelative(String topic, int partition, long offset, boolean toCurrent) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getGroupId() {
            return "group";
        }
    }
}
