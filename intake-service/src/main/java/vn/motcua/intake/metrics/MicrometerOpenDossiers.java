package vn.motcua.intake.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.intake.dossier.OpenCounts;
import vn.motcua.operation.meters.Figure;
import vn.motcua.platform.run.Chore;

/** {@code motcua_dossiers_open} in Prometheus, counted twice a minute and not when it is read; every instance says the same. */
@Component
class MicrometerOpenDossiers implements Chore {

    private static final Figure.Watched OPEN = Figure.watched(
            "motcua.dossiers.open",
            "",
            "Open dossiers of all desks together, counted twice a minute; every instance says the same.",
            "status");
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final OpenCounts counts;
    private final MeterRegistry registry;
    private final Map<DossierStatus, Long> last = new ConcurrentHashMap<>();
    private final Set<DossierStatus> shown = ConcurrentHashMap.newKeySet();

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
        return counts.byStatus().doOnNext(this::show).then();
    }

    private void show(Map<DossierStatus, Long> found) {
        last.putAll(found);
        found.keySet().stream().filter(shown::add).forEach(this::gauge);
    }

    private void gauge(DossierStatus status) {
        OPEN.in(registry, () -> last.getOrDefault(status, 0L), status.name().toLowerCase(Locale.ROOT));
    }
}
