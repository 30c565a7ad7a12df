package vn.motcua.platform.waits;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Circuit breakers that have not closed for too long: what they guard is away, and whoever needs it waits. */
public final class BreakerWaits implements LongWaits {

    /** Open, or half open without success, for too long. */
    public static final WaitKind OPEN = WaitKind.technical(
            "BREAKER_OPEN",
            "See whether what the breaker guards is up; it closes by itself at the next calls that succeed.");

    private final Map<String, Away> away = new ConcurrentHashMap<>();
    private final Duration limit;
    private final Clock wall;

    public BreakerWaits(CircuitBreakerRegistry breakers, Duration limit, Clock wall) {
        this.limit = limit;
        this.wall = wall;
        breakers.getEventPublisher().onEntryAdded(added -> watch(added.getAddedEntry()));
        breakers.getAllCircuitBreakers().forEach(this::watch);
    }

    /**
     * Since when a breaker has not been closed.
     *
     * @param failures how often it opened in that time
     * @param nextTry when calls are let through again; null while they are, or never by itself
     */
    private record Away(
            State state,
            Instant since,
            int failures,
            @Nullable Instant nextTry) {}

    private void watch(CircuitBreaker breaker) {
        breaker.getEventPublisher()
                .onStateTransition(
                        change -> changed(breaker, change.getStateTransition().getToState()))
                .onReset(reset -> away.remove(breaker.getName()));
    }

    private void changed(CircuitBreaker breaker, State to) {
        away.compute(breaker.getName(), (name, before) -> switch (to) {
            case OPEN, FORCED_OPEN, HALF_OPEN -> left(breaker, to, before);
            case CLOSED, DISABLED, METRICS_ONLY -> null;
        });
    }

    private Away left(CircuitBreaker breaker, State to, @Nullable Away before) {
        Instant now = wall.instant();
        int failures = (before == null ? 0 : before.failures()) + (to == State.HALF_OPEN ? 0 : 1);
        return new Away(to, before == null ? now : before.since(), failures, nextTry(breaker, to, failures));
    }

    private @Nullable Instant nextTry(CircuitBreaker breaker, State to, int failures) {
        return switch (to) {
            case OPEN ->
                wall.instant()
                        .plusMillis(breaker.getCircuitBreakerConfig()
                                .getWaitIntervalFunctionInOpenState()
                                .apply(Math.max(1, failures)));
            case HALF_OPEN -> wall.instant();
            default -> null;
        };
    }

    @Override
    public List<WaitKind> kinds() {
        return List.of(OPEN);
    }

    @Override
    public Flux<LongWait> all() {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(away.entrySet())))
                .filter(found ->
                        found.getValue().since().isBefore(wall.instant().minus(limit)))
                .map(found -> wait(found.getKey(), found.getValue()));
    }

    private static LongWait wait(String breaker, Away away) {
        String reason = "breaker " + breaker + " is " + away.state();
        return OPEN.of("", breaker, away.since())
                .because(new LongWait.Cause(OPEN.code(), reason, away.failures(), away.nextTry()))
                .telling(Map.of("state", away.state().name()));
    }
}
