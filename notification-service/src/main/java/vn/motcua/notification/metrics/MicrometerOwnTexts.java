package vn.motcua.notification.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import vn.motcua.notification.Medium;
import vn.motcua.notification.OwnTexts;

/** {@code motcua_templates_failed_total} in Prometheus. */
@Component
class MicrometerOwnTexts implements OwnTexts.Metrics {

    private final MeterRegistry registry;

    MicrometerOwnTexts(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void fellBack(Medium medium, String rule) {
        registry.counter("motcua.templates.failed", "channel", medium.label(), "rule", rule)
                .increment();
    }
}
