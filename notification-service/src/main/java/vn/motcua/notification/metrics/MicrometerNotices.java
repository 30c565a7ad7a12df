package vn.motcua.notification.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import vn.motcua.notification.Medium;
import vn.motcua.notification.NoticeMetrics;
import vn.motcua.operation.meters.Figure;

/** {@code motcua_notices_total} and {@code motcua_receipts_total} in Prometheus. */
@Component
class MicrometerNotices implements NoticeMetrics {

    private static final Figure.Counted NOTICES = Figure.counted(
            "motcua.notices",
            "Notices whose turn it was, by what came of it: sent, retried, held, given up or suppressed.",
            "channel",
            "outcome",
            "rule");
    private static final Figure.Counted RECEIPTS = Figure.counted(
            "motcua.receipts",
            "What providers said became of messages: settled, repeated, unknown, unreadable, forged or stale.",
            "provider",
            "outcome");

    private final MeterRegistry registry;

    MicrometerNotices(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void count(Medium medium, String outcome, String rule) {
        counter(registry, medium, outcome, rule).increment();
    }

    static Counter counter(MeterRegistry registry, Medium medium, String outcome, String rule) {
        return NOTICES.in(registry, medium.label(), outcome, rule);
    }

    @Override
    public void receipt(String provider, String outcome) {
        receipts(registry, provider, outcome).increment();
    }

    static Counter receipts(MeterRegistry registry, String provider, String outcome) {
        return RECEIPTS.in(registry, provider, outcome);
    }
}
