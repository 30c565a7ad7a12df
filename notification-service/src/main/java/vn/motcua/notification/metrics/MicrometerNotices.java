package vn.motcua.notification.metrics;

import io.micrometer.core.instrument.Counter;
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
        counter(registry, medium, outcome, rule).increment();
    }

    static Counter counter(MeterRegistry registry, Medium medium, String outcome, String rule) {
        return registry.counter("motcua.notices", "channel", medium.label(), "outcome", outcome, "rule", rule);
    }

    @Override
    public void receipt(String provider, String outcome) {
        registry.counter("motcua.receipts", "provider", provider, "outcome", outcome)
                .increment();
    }
}
