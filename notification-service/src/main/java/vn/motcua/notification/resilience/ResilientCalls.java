package vn.motcua.notification.resilience;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.retry.RetryOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.motcua.notification.Medium;
import vn.motcua.notification.NotTaken;
import vn.motcua.notification.Protection;
import vn.motcua.notification.Undeliverable;

/** Resilience4j around every call, by the configurations in {@code notification.yml}: each try is limited and counted, then repeated. */
@Component
class ResilientCalls implements Protection {

    private final CircuitBreakerRegistry breakers;
    private final RetryRegistry retries;
    private final TimeLimiterRegistry limits;

    ResilientCalls(CircuitBreakerRegistry breakers, RetryRegistry retries, TimeLimiterRegistry limits) {
        this.breakers = breakers;
        this.retries = retries;
        this.limits = limits;
        for (Medium medium : Medium.values()) {
            String kind = medium.label();
            boolean all = breakers.getConfiguration(kind).isPresent()
                    && retries.getConfiguration(kind).isPresent()
                    && limits.getConfiguration(kind).isPresent();
            if (!all) {
                throw new IllegalStateException("resilience4j has no breaker, retry or time limit called " + kind);
            }
        }
    }

    @Override
    public <T> Mono<T> guard(String name, String kind, Mono<T> call) {
        return Mono.defer(() -> {
            AtomicReference<Throwable> open = new AtomicReference<>();
            return call.transformDeferred(TimeLimiterOperator.of(limits.timeLimiter(name, kind)))
                    .doOnError(ResilientCalls::leavesItOpen, open::set)
                    .transformDeferred(CircuitBreakerOperator.of(breakers.circuitBreaker(name, kind)))
                    .transformDeferred(RetryOperator.of(retries.retry(name, kind)))
                    .onErrorMap(CallNotPermittedException.class, closed -> new NotTaken("BREAKER_OPEN", closed))
                    .onErrorMap(NotTaken.class, last -> Objects.requireNonNullElse(open.get(), last));
        });
    }

    /** Whether the provider may have taken it all the same; then a later try that it surely did not take changes nothing. */
    private static boolean leavesItOpen(Throwable failure) {
        return !(failure instanceof NotTaken || failure instanceof Undeliverable);
    }
}
