package vn.motcua.notification.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.notification.webhook.WebhookMetrics;

/** {@code motcua_webhooks_total} in Prometheus, from nought on; which partner it was is in the list of deliveries. */
@Component
class MicrometerWebhooks implements WebhookMetrics {

    private static final List<String> OUTCOMES = List.of("delivered", "retried", "temporary_failure", "suppressed");

    private final MeterRegistry registry;

    MicrometerWebhooks(MeterRegistry registry) {
        this.registry = registry;
        OUTCOMES.forEach(outcome -> registry.counter("motcua.webhooks", "outcome", outcome));
    }

    @Override
    public void count(String outcome) {
        registry.counter("motcua.webhooks", "outcome", outcome).increment();
    }
}
