package vn.motcua.platform.messaging;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * That a service hears once more what its restored store has forgotten: its group's offsets are beyond it. Whenever a partition is
 * assigned it is turned back, unless it goes on where it was last handled here: it may have been taken away before anything was
 * handled, or before that was committed. What the store still knows is passed over, as with every repetition.
 */
final class Rehearing implements ConsumerAwareRebalanceListener {

    private final @Nullable Instant from;
    private final Map<TopicPartition, Long> handled = new ConcurrentHashMap<>();

    /**
     * A rehearing that has not begun.
     *
     * @param from the broker's time from which on everything is heard once more; null for nothing
     */
    Rehearing(@Nullable Instant from) {
        this.from = from;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (from == null) {
            return;
        }
        long since = from.toEpochMilli();
        consumer.offsetsForTimes(partitions.stream().collect(Collectors.toMap(each -> each, each -> since)))
                .forEach((partition, first) -> {
                    long position = consumer.position(partition);
                    boolean goesOn = Long.valueOf(position).equals(handled.get(partition));
                    // a group that is further behind stays there
                    if (first != null && first.offset() < position && !goesOn) {
                        consumer.seek(partition, first.offset());
                    }
                });
    }

    /** These records, and all before them, were handled; that is committed next. */
    void handled(List<ConsumerRecord<String, byte[]>> records) {
        if (from != null) {
            records.forEach(
                    record -> handled.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1));
        }
    }
}
