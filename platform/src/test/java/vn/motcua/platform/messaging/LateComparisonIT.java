package vn.motcua.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.metrics.PlatformMetrics;
import vn.motcua.platform.sample.SampleService;
import vn.motcua.platform.store.Journals;
import vn.motcua.platform.testing.ServiceUnderTest;

/** A comparison of journals and topic that fails again and again shows in the figures, where it was due long ago. */
@ExtendWith(SampleService.class)
class LateComparisonIT {

    private static final Duration SOON = Duration.ofMillis(1);
    private static final String NOBODY = "127.0.0.1:1";

    private final ServiceUnderTest service = SampleService.running();
    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void oneThatComesToItsEndIsNotLate() {
        Reconciler reconciler = reconciler(Duration.ofHours(1), Map.of());
        assertThat(late()).as("before it is at work").isZero();

        reconciler.start();

        await().pollDelay(SOON.multipliedBy(2)).until(() -> late() == 0);
        reconciler.stop();
    }

    @Test
    void oneThatAnOperatorAskedForIsAsGood() {
        Reconciler reconciler = reconciler(Duration.ofHours(1), Map.of());
        reconciler.start();

        await().pollDelay(SOON.multipliedBy(2))
                .ignoreException(Problem.class)
                .until(reconciler::now, reconciliation -> reconciliation.documents() >= 0);

        assertThat(late()).isZero();
        reconciler.stop();
    }

    @Test
    void oneThatFindsNoBrokerIsLateUntilItIsStopped() {
        Reconciler reconciler = reconciler(Duration.ofHours(1), brokerAt(NOBODY));

        reconciler.start();

        await().until(() -> late() > 2);
        reconciler.stop();
        assertThat(late()).isZero();
    }

    @Test
    void whoAsksForOneHearsThatTheTopicCannotBeRead() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(reconciler(Duration.ZERO, brokerAt("nowhere.invalid:1"))::now)
                .withMessageContaining("No resolvable bootstrap urls")
                .returns("TOPIC_UNREADABLE", Problem::code)
                .returns(Problem.Kind.UNAVAILABLE, Problem::kind);
    }

    @Test
    void whereNoneIsWantedNoneIsLate() {
        Reconciler reconciler = reconciler(Duration.ZERO, Map.of());

        reconciler.start();

        await().during(SOON.multipliedBy(100)).until(() -> late() == 0);
        reconciler.stop();
    }

    private static Map<String, Object> brokerAt(String address) {
        return Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, address);
    }

    private double late() {
        return registry.get("motcua.comparison.late").gauge().value();
    }

    private Reconciler reconciler(Duration interval, Map<String, Object> other) {
        Map<String, Object> kafka =
                new HashMap<>(service.bean(KafkaProperties.class).buildConsumerProperties());
        kafka.putAll(other);
        return new Reconciler(
                service.bean(Journals.class),
                kafka,
                service.bean(Republications.class),
                service.bean(StaleLanes.class),
                new ReconcilerProperties(interval, SOON, null, null),
                new PlatformMetrics(registry));
    }
}
