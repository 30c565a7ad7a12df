package vn.motcua.notification.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.notification.webhook.WebhookMetrics;
import vn.motcua.operation.meters.Figure;

/** {@code motcua_webhooks_total} in Prometheus, from nought on; which partner it was is in the list of deliveries. */
@Component
class MicrometerWebhooks implements WebhookMetrics {

    private static final List<String> OUTCOMES = List.of("delivered", "retried", "temporary_failure", "suppressed");

    private static final Figure.Counted WEBHOOKS = Figure.counted(
            "motcua.webhooks",
            "Calls to partners: delivered, retried, given up (temporary_failure) or suppressed.",
            "outcome");

    private final MeterRegistry registry;

    MicrometerWebhooks(MeterRegistry registry) {
        this.registry = registry;
        OUTCOMES.forEach(outcome -> WEBHOOKS.in(registry, outcome));
    }

    @Override
    public void count(String outcome) {
        WEBHOOKS.in(registry, outcome).increment();
    }
}
