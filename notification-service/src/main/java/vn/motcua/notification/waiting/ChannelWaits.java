package vn.motcua.notification.waiting;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import vn.motcua.notification.Medium;
import vn.motcua.notification.WaitingNotices;
import vn.motcua.notification.WaitingNotices.Waiting;
import vn.motcua.operation.meters.Figure;
import vn.motcua.platform.waits.LongWait;
import vn.motcua.platform.waits.LongWaits;
import vn.motcua.platform.waits.WaitKind;

/**
 * Notices that wait for their channel, one wait for each medium. The platform asks now and then; the gauges
 * {@code motcua_notices_waiting} and {@code motcua_notices_waiting_oldest_seconds} say what was found last.
 */
@Component
@EnableConfigurationProperties(WaitingProperties.class)
class ChannelWaits implements LongWaits, MeterBinder {

    private static final WaitKind WAITING = new WaitKind(
            "NOTICES_WAITING",
            WaitKind.OPERATOR,
            "See whether the providers of this channel are up and take messages; they are tried again by themselves.",
            null,
            true);

    private static final Figure.Watched NOTICES =
            Figure.watched("motcua.notices.waiting", "", "Notices that are due, or were tried in vain.", "channel");
    private static final Figure.Watched OLDEST = Figure.watched(
            "motcua.notices.waiting.oldest",
            "seconds",
            "Age of the oldest notice that waits for its channel.",
            "channel");

    private final WaitingNotices notices;
    private final WaitingProperties settings;
    private final Clock clock;
    private volatile Map<Medium, Waiting> last = Map.of();

    ChannelWaits(WaitingNotices notices, WaitingProperties settings, Clock clock) {
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<WaitKind> kinds() {
        return List.of(WAITING);
    }

    @Override
    public Flux<LongWait> all() {
        return notices.now()
                .collect(Collectors.toMap(Waiting::medium, Function.identity()))
                .doOnNext(found -> last = Map.copyOf(found))
                .flatMapIterable(Map::values)
                .filter(waiting -> seconds(waiting) > settings.after().toSeconds())
                .map(ChannelWaits::wait);
    }

    private static LongWait wait(Waiting waiting) {
        return WAITING.of("", waiting.medium().label(), waiting.oldest())
                .telling(Map.of("notices", Long.toString(waiting.count())));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Medium medium : Medium.values()) {
            NOTICES.in(registry, () -> count(last.get(medium)), medium.label());
            OLDEST.in(registry, () -> seconds(last.get(medium)), medium.label());
        }
    }

    private static long count(@Nullable Waiting waiting) {
        return waiting == null ? 0 : waiting.count();
    }

    private double seconds(@Nullable Waiting waiting) {
        return waiting == null
                ? 0
                : Math.max(
                        0, Duration.between(waiting.oldest(), clock.instant()).toSeconds());
    }
}
