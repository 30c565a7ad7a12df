package vn.motcua.notification.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import vn.motcua.notification.Medium;
import vn.motcua.notification.OwnTexts;
import vn.motcua.operation.meters.Figure;

/** {@code motcua_templates_failed_total} in Prometheus. */
@Component
class MicrometerOwnTexts implements OwnTexts.Metrics {

    private static final Figure.Counted FAILED = Figure.counted(
            "motcua.templates.failed",
            "Texts of an office's own that failed, so that the national text went out instead.",
            "channel",
            "rule");

    private final MeterRegistry registry;

    MicrometerOwnTexts(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void fellBack(Medium medium, String rule) {
        FAILED.in(registry, medium.label(), rule).increment();
    }
}
