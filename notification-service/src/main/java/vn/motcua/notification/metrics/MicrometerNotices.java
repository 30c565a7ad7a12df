package vn.motcua.notification.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.motcua.notification.Medium;
import vn.motcua.notification.NoticeMetrics;
import vn.motcua.notification.Urgency;
import vn.motcua.operation.meters.Figure;

/** {@code motcua_notices_total}, {@code motcua_notice_delay_seconds} and {@code motcua_receipts_total} in Prometheus. */
@Component
class MicrometerNotices implements NoticeMetrics {

    private static final Figure.Counted NOTICES = Figure.counted(
            "motcua.notices",
            "Notices whose turn it was, by what came of it: sent, retried, held, given up or suppressed.",
            "channel",
            "outcome",
            "rule");
    private static final Figure.Timed DELAY = Figure.timed(
            "motcua.notice.delay",
            "Time from what a notice tells until a provider took it; quiet hours do not count; with a histogram.",
            "channel",
            "urgency");
    private static final Figure.Counted RECEIPTS = Figure.counted(
            "motcua.receipts",
            "What providers said became of messages: settled, repeated, unknown, unreadable, forged or stale.",
            "provider",
            "outcome");

    private static final Duration[] DELAYS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30)
    };

    private final MeterRegistry registry;

    /** Delays are told from nought on: of the first notice of a medium it is to be seen whether it was late. */
    MicrometerNotices(MeterRegistry registry) {
        this.registry = registry;
        for (Medium medium : Medium.values()) {
            for (Urgency urgency : Urgency.values()) {
                delay(medium, urgency);
            }
        }
    }

    @Override
    public void count(Medium medium, String outcome, String rule) {
        counter(registry, medium, outcome, rule).increment();
    }

    static Counter counter(MeterRegistry registry, Medium medium, String outcome, String rule) {
        return NOTICES.in(registry, medium.label(), outcome, rule);
    }

    @Override
    public void handedOver(Medium medium, Urgency urgency, Duration delay) {
        delay(medium, urgency).record(delay);
    }

    private Timer delay(Medium medium, Urgency urgency) {
        return DELAY.with(medium.label(), urgency.name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(DELAYS)
                .register(registry);
    }

    @Override
    public void receipt(String provider, String outcome) {
        receipts(registry, provider, outcome).increment();
    }

    static Counter receipts(MeterRegistry registry, String provider, String outcome) {
        return RECEIPTS.in(registry, provider, outcome);
    }
}
