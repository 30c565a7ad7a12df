package vn.motcua.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.operation.meters.Figure;

/** Services whose breaker has not closed for too long: the door's own long waits, for the operators' list and the metric. */
final class OpenBreakers {

    static final String KIND = "BREAKER_OPEN";

    private static final Figure.Watched WAITS = Figure.watched(
            "motcua.waits", "", "Incidents of a kind: what waits longer than it should and has an owner.", "kind");
    private static final Figure.Watched OLDEST = Figure.watched(
            "motcua.waits.oldest.seconds",
            "seconds",
            "How long the oldest incident of a kind waits; nought without any.",
            "kind");

    private final Map<String, Away> away = new ConcurrentHashMap<>();
    private final GatewaySettings.Breaker settings;
    private final Clock clock;

    OpenBreakers(CircuitBreakerRegistry registry, GatewaySettings.Breaker settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        registry.getEventPublisher().onEntryAdded(added -> watch(added.getAddedEntry()));
    }

    /**
     * A service that is away.
     *
     * @param since when its breaker opened first; it has not closed from then on
     * @param failures how often it opened since
     * @param nextTry when calls are let through again
     */
    record Away(String service, State state, Instant since, int failures, Instant nextTry) {}

    private void watch(CircuitBreaker breaker) {
        breaker.getEventPublisher()
                .onStateTransition(change -> away.compute(
                        breaker.getName(),
                        (name, before) ->
                                after(name, before, change.getStateTransition().getToState())));
    }

    private @Nullable Away after(String service, @Nullable Away before, State state) {
        if (state != State.OPEN && state != State.HALF_OPEN) {
            return null;
        }
        Instant now = clock.instant();
        Duration left = state == State.OPEN ? settings.open() : Duration.ZERO;
        int failures = (before == null ? 0 : before.failures()) + (state == State.OPEN ? 1 : 0);
        return new Away(service, state, before == null ? now : before.since(), failures, now.plus(left));
    }

    /** Those that have been away for too long, the longest first. */
    List<Away> tooLong() {
        Instant limit = clock.instant().minus(settings.tooLong());
        return away.values().stream()
                .filter(found -> found.since().isBefore(limit))
                .sorted(Comparator.comparing(Away::since))
                .toList();
    }

    void bindTo(MeterRegistry meters) {
        WAITS.in(meters, () -> tooLong().size(), KIND);
        OLDEST.in(meters, this::oldestSeconds, KIND);
    }

    private double oldestSeconds() {
        return tooLong().stream()
                .findFirst()
                .map(oldest -> Duration.between(oldest.since(), clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
