package vn.motcua.platform.messaging;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.ConsumerSeekAware.ConsumerSeekCallback;

/**
 * That a service hears once more what its restored store has forgotten: the group's offsets are beyond it. A partition may be
 * assigned, taken away and assigned again before anything of it was handled, and then begins where the group was; so it is turned back
 * until some of it was handled here. What the store still knows is passed over, as with every repetition.
 */
final class Rehearing {

    private final @Nullable Instant from;
    private final Set<TopicPartition> begun = ConcurrentHashMap.newKeySet();

    /**
     * A rehearing that has not begun.
     *
     * @param from the broker's time from which on everything is heard once more; null for nothing
     */
    Rehearing(@Nullable Instant from) {
        this.from = from;
    }

    void assigned(Collection<TopicPartition> partitions, ConsumerSeekCallback offsets) {
        if (from != null) {
            List<TopicPartition> waiting =
                    partitions.stream().filter(each -> !begun.contains(each)).toList();
            offsets.seekToTimestamp(waiting, from.toEpochMilli());
        }
    }

    /** Records of these were handled; where they end is committed next. */
    void handled(Collection<TopicPartition> partitions) {
        begun.addAll(partitions);
    }
}
