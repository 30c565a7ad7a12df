package vn.motcua.notification.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;
import vn.motcua.notification.Channels;
import vn.motcua.notification.NoticeChannel;
import vn.motcua.operation.meters.Figure;

/** {@code motcua_provider_share_percent} in Prometheus. */
@Component
class MicrometerShares implements MeterBinder {

    private static final Figure.Watched SHARE = Figure.watched(
            "motcua.provider.share", "percent", "What a provider carries now of its medium.", "medium", "provider");

    private final Channels channels;

    MicrometerShares(Channels channels) {
        this.channels = channels;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        channels.all().forEach(channel -> share(registry, channel));
    }

    private void share(MeterRegistry registry, NoticeChannel channel) {
        SHARE.in(registry, () -> channels.percent(channel), channel.medium().label(), channel.provider());
    }
}
