package vn.motcua.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;
import vn.motcua.platform.sample.SampleService;
import vn.motcua.platform.testing.ServiceUnderTest;

/** What a listener has still to read is counted once, and no more once it was read. */
@ExtendWith(SampleService.class)
class LaneLagIT {

    private static final int RECORDS = 10;

    private final ServiceUnderTest service = SampleService.running();

    private final String topic = "a.topic.with.points-" + UUID.randomUUID();
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void recordsBehindTheOneThatIsHandledAreTheLag() {
        service.bean(KafkaAdmin.class).createOrModifyTopics(new NewTopic(topic, 1, (short) 1));
        for (int number = 0; number < RECORDS; number++) {
            kafka().send(topic, "key", "record".getBytes(UTF_8)).join();
        }
        ConcurrentMessageListenerContainer<String, byte[]> container = container();
        LaneLag lag = new LaneLag(container);
        assertThat(lag.records()).isZero();

        container.start();

        await().untilAsserted(() -> assertThat(lag.records()).isEqualTo(RECORDS - 1));
        gate.countDown();
        await().untilAsserted(() -> assertThat(lag.records()).isZero());
        container.stop();
        assertThat(lag.records()).isZero();
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container() {
        Map<String, Object> settings = service.bean(KafkaProperties.class).buildConsumerProperties();
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        ContainerProperties properties = new ContainerProperties(topic);
        properties.setGroupId(topic);
        properties.setMessageListener((MessageListener<String, byte[]>) record -> awaitGate());
        return new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
                properties);
    }

    private void awaitGate() {
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("unchecked")
    private KafkaTemplate<String, byte[]> kafka() {
        return service.bean(KafkaTemplate.class);
    }
}
