package vn.motcua.notification.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import vn.motcua.notification.webhook.WebhookMetrics;

/** {@code motcua_webhooks_total} in Prometheus; which partner it was is in the list of deliveries. */
@Component
class MicrometerWebhooks implements WebhookMetrics {

    private final MeterRegistry registry;

    MicrometerWebhooks(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void count(String outcome) {
        registry.counter("motcua.webhooks", "outcome", outcome).increment();
    }
}
