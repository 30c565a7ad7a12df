package vn.motcua.gateway;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/**
 * One circuit breaker per service. It counts only what says that a service is away: no connection, no answer in time,
 * 502 to 504. What a service decided (any other status) and what a client did wrong are no failures of the service.
 */
@Component
class Breakers {

    private static final Logger log = LoggerFactory.getLogger(Breakers.class);
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);

    private final CircuitBreakerRegistry registry;
    private final Duration open;
    private final OpenBreakers away;

    Breakers(GatewaySettings settings, MeterRegistry meters) {
        GatewaySettings.Breaker breaker = settings.breaker();
        open = breaker.open();
        registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(breaker.calls())
                .minimumNumberOfCalls(breaker.minimumCalls())
                .permittedNumberOfCallsInHalfOpenState(3)
                .waitDurationInOpenState(open)
                .recordException(Breakers::isRecorded)
                .ignoreException(failure -> !isRecorded(failure))
                .recordResult(result -> result instanceof HttpStatusCode status && AWAY.contains(status.value()))
                .build());
        registry.getEventPublisher().onEntryAdded(added -> announce(added.getAddedEntry()));
        away = new OpenBreakers(registry, breaker, Clock.systemUTC());
        away.bindTo(meters);
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
    }

    private static void announce(CircuitBreaker breaker) {
        breaker.getEventPublisher()
                .onStateTransition(change -> log.info(
                        "service={} breaker={}",
                        breaker.getName(),
                        change.getStateTransition().getToState()));
    }

    /** The call, unless the service is left alone; a status it emits is looked at, any failure to reach it becomes 503. */
    <T> Mono<T> guard(String service, Mono<T> call) {
        return call.onErrorMap(Breakers::isAway, away -> unavailable())
                .transformDeferred(CircuitBreakerOperator.of(registry.circuitBreaker(service)))
                .onErrorMap(CallNotPermittedException.class, left -> unavailable());
    }

    /** Services that have been left alone for too long. */
    List<OpenBreakers.Away> awayTooLong() {
        return away.tooLong();
    }

    private Refusal unavailable() {
        return Refusal.until(Reason.SERVICE_UNAVAILABLE, open);
    }

    private static boolean isRecorded(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.reason() == Reason.SERVICE_UNAVAILABLE;
    }

    private static boolean isAway(Throwable failure) {
        return switch (failure) {
            case IOException _,
                    AbortedException _,
                    TimeoutException _,
                    ChannelException _,
                    WebClientRequestException _ -> true;
            case ResponseStatusException known ->
                AWAY.contains(known.getStatusCode().value());
            default -> false;
        };
    }
}
