package vn.motcua.intake.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.motcua.intake.dossier.OpenCounts;
import vn.motcua.operation.meters.Figure;
import vn.motcua.platform.run.Chore;

/**
 * {@code motcua_dossiers_open} and {@code motcua_dossiers_due} in Prometheus, counted twice a minute and not when they are read; every instance
 * says the same.
 */
@Component
class MicrometerOpenDossiers implements Chore {

    private static final Figure.Watched OPEN = Figure.watched(
            "motcua.dossiers.open",
            "",
            "Open dossiers of all desks together, counted twice a minute; every instance says the same.",
            "status");
    private static final Figure.Watched DUE = Figure.watched(
            "motcua.dossiers.due",
            "",
            "Accepted dossiers of all desks together by how near they are due: overdue, today, soon, later, or waiting for the citizen; counted as the open ones, days by the national calendar.",
            "due");
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final OpenCounts counts;
    private final MeterRegistry registry;
    private final Map<Enum<?>, Long> last = new ConcurrentHashMap<>();
    private final Set<Enum<?>> shown = ConcurrentHashMap.newKeySet();

    MicrometerOpenDossiers(OpenCounts counts, MeterRegistry registry) {
        this.counts = counts;
        this.registry = registry;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public Mono<Void> once() {
        return counts.byStatus()
                .doOnNext(found -> show(OPEN, found))
                .then(counts.byDue())
                .doOnNext(found -> show(DUE, found))
                .then();
    }

    private void show(Figure.Watched figure, Map<? extends Enum<?>, Long> found) {
        last.putAll(found);
        found.keySet().stream().filter(shown::add).forEach(value -> gauge(figure, value));
    }

    private void gauge(Figure.Watched figure, Enum<?> value) {
        figure.in(registry, () -> last.getOrDefault(value, 0L), value.name().toLowerCase(Locale.ROOT));
    }
}
