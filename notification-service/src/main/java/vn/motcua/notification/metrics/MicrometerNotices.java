package vn.motcua.notification.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import vn.motcua.notification.Medium;
import vn.motcua.notification.NoticeMetrics;

/** {@code motcua_notices_total} and {@code motcua_receipts_total} in Prometheus. */
@Component
class MicrometerNotices implements NoticeMetrics {

    private final MeterRegistry registry;

    MicrometerNotices(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void count(Medium medium, String outcome, String rule) {
        registry.counter("motcua.notices", "channel", medium.label(), "outcome", outcome, "rule", rule)
                .increment();
    }

    @Override
    public void receipt(String provider, String outcome) {
        registry.counter("motcua.receipts", "provider", provider, "outcome", outcome)
                .increment();
    }
}
