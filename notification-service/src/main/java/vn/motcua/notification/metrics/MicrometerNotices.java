package vn.motcua.notification.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import vn.motcua.notification.Channels;
import vn.motcua.notification.Medium;
import vn.motcua.notification.NoticeChannel;
import vn.motcua.notification.NoticeMetrics;

/** {@code motcua_notices_total}, {@code motcua_receipts_total} and {@code motcua_provider_share_percent} in Prometheus. */
@Component
class MicrometerNotices implements NoticeMetrics {

    private final MeterRegistry registry;

    MicrometerNotices(MeterRegistry registry, Channels channels) {
        this.registry = registry;
        channels.all().forEach(channel -> share(channels, channel));
    }

    private void share(Channels channels, NoticeChannel channel) {
        Gauge.builder("motcua.provider.share", channel, channels::percent)
                .description("what a provider carries now of its medium")
                .baseUnit("percent")
                .tags("medium", channel.medium().label(), "provider", channel.provider())
                .register(registry);
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
