package vn.motcua.platform.messaging;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.springframework.kafka.listener.MessageListenerContainer;
import vn.motcua.operation.meters.Figure;

/** How many records of its partitions a container has still to be given, as its clients count them. */
final class LaneLag {

    static final Figure.Watched FIGURE =
            Figure.watched("motcua.lane.lag", "", "Events on the topic that this instance has still to read.", "topic");

    private static final String OF_A_PARTITION = "records-lag";

    private final MessageListenerContainer container;
    private final Set<String> topics;

    LaneLag(MessageListenerContainer container) {
        this.container = container;
        this.topics = Set.of(Objects.requireNonNull(
                container.getContainerProperties().getTopics(), "it listens to topics by their names"));
    }

    /** Added up over partitions; 0 while it reads none. */
    long records() {
        return container.metrics().values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .filter(metric -> isLag(metric.metricName()))
                .mapToLong(LaneLag::of)
                .sum();
    }

    /** Clients count a topic with a point in its name once more, under its name without points. */
    private boolean isLag(MetricName name) {
        return name.name().equals(OF_A_PARTITION) && topics.contains(name.tags().get("topic"));
    }

    /** A partition of which nothing was fetched yet has no number. */
    private static long of(Metric metric) {
        return metric.metricValue() instanceof Number lag ? Math.max(0, lag.longValue()) : 0;
    }
}
