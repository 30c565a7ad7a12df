package vn.motcua.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Kafka's clients tell under both names of a topic is added up once by whoever adds it up. */
class TopicNamesTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void ofTheTwoNamesTheTopicsOwnStays() {
        registry.config().meterFilter(MessagingConfiguration.topicsUnderTheirOwnNames());

        registry.gauge("kafka.consumer.fetch.manager.records.lag", List.of(topic("motcua.dossier.events")), 7);
        registry.gauge("kafka.consumer.fetch.manager.records.lag", List.of(topic("motcua_dossier_events")), 7);
        registry.gauge("kafka.consumer.coordinator.rebalance.total", 1);
        registry.gauge("motcua.lane.lag", List.of(topic("some_topic")), 7);

        assertThat(registry.getMeters())
                .extracting(Meter::getId)
                .extracting(id -> id.getName() + " " + id.getTag("topic"))
                .containsExactlyInAnyOrder(
                        "kafka.consumer.fetch.manager.records.lag motcua.dossier.events",
                        "kafka.consumer.coordinator.rebalance.total null",
                        "motcua.lane.lag some_topic");
    }

    private static Tag topic(String name) {
        return Tag.of("topic", name);
    }
}
