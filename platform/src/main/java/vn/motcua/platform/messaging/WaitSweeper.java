package vn.motcua.platform.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.operation.meters.Figure;
import vn.motcua.platform.metrics.PlatformMetrics;
import vn.motcua.platform.timing.BusinessClock;
import vn.motcua.platform.waits.LongWait;
import vn.motcua.platform.waits.LongWaits;
import vn.motcua.platform.waits.WaitKind;

/** Counts long waits for the metric now and then, so that reading the metric asks nobody; a source that fails keeps its last count. */
final class WaitSweeper implements Background {

    private static final Logger LOG = LoggerFactory.getLogger(WaitSweeper.class);
    private static final Figure.Watched WAITS = Figure.watched(
            "motcua.waits", "", "Incidents of a kind: what waits longer than it should and has an owner.", "kind");
    private static final Figure.Watched OLDEST = Figure.watched(
            "motcua.waits.oldest.seconds",
            "seconds",
            "How long the oldest incident of a kind waits; nought without any.",
            "kind");

    private final List<LongWaits> sources;
    private final Duration pause;
    private final Clock business;
    private final Clock wall = Clock.systemUTC();
    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();
    private final Workers workers = new Workers("long waits");

    WaitSweeper(List<LongWaits> sources, Duration pause, BusinessClock clock, PlatformMetrics metrics) {
        this.sources = List.copyOf(sources);
        this.pause = pause;
        this.business = clock.clock();
        sources.stream().flatMap(source -> source.kinds().stream()).forEach(kind -> watch(kind, metrics));
    }

    /** How many there are of a kind, and since when the longest. */
    private record Tally(long count, Instant oldest) {

        static final Tally NONE = new Tally(0, Instant.MAX);

        static Tally of(LongWait wait) {
            return new Tally(1, wait.since());
        }

        Tally and(Tally other) {
            return new Tally(count + other.count, oldest.isBefore(other.oldest) ? oldest : other.oldest);
        }
    }

    private void watch(WaitKind kind, PlatformMetrics metrics) {
        metrics.watch(WAITS, kind.code(), () -> tally(kind).count());
        metrics.watch(OLDEST, kind.code(), () -> age(kind));
    }

    private Tally tally(WaitKind kind) {
        return tallies.getOrDefault(kind.code(), Tally.NONE);
    }

    private double age(WaitKind kind) {
        Tally tally = tally(kind);
        Instant now = (kind.legal() ? business : wall).instant();
        return tally.count() == 0
                ? 0
                : Math.max(0, Duration.between(tally.oldest(), now).toMillis() / 1000.0);
    }

    @Override
    public void start() {
        workers.repeat(pause, () -> sources.forEach(this::count));
    }

    private void count(LongWaits source) {
        try {
            Map<String, Tally> counted = Blocking.get(
                    source.all().collect(Collectors.toMap(wait -> wait.kind().code(), Tally::of, Tally::and)));
            source.kinds().forEach(kind -> tallies.put(kind.code(), counted(counted, kind)));
        } catch (RuntimeException failure) {
            LOG.warn("long waits of {} not counted: {}", source.getClass().getSimpleName(), failure.toString());
        }
    }

    private static Tally counted(@org.jspecify.annotations.Nullable Map<String, Tally> counted, WaitKind kind) {
        return counted == null ? Tally.NONE : counted.getOrDefault(kind.code(), Tally.NONE);
    }

    @Override
    public void stop() {
        workers.stop();
    }

    @Override
    public boolean isRunning() {
        return workers.running();
    }
}
