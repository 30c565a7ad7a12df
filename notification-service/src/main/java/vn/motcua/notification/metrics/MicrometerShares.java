package vn.motcua.notification.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;
import vn.motcua.notification.Channels;
import vn.motcua.notification.NoticeChannel;

/** {@code motcua_provider_share_percent} in Prometheus. */
@Component
class MicrometerShares implements MeterBinder {

    private final Channels channels;

    MicrometerShares(Channels channels) {
        this.channels = channels;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        channels.all().forEach(channel -> share(registry, channel));
    }

    private void share(MeterRegistry registry, NoticeChannel channel) {
        Gauge.builder("motcua.provider.share", channel, channels::percent)
                .description("what a provider carries now of its medium")
                .baseUnit("percent")
                .tags("medium", channel.medium().label(), "provider", channel.provider())
                .register(registry);
    }
}
