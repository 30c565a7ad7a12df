package vn.motcua.notification.partner;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.motcua.notification.webhook.Partners;

/**
 * A circuit breaker for each receiver, so that one that is away takes nobody else's time. They stand in no registry: how many
 * partners there are is no matter of ours, and a partner who is away is no incident of our operators.
 */
@Component
class Breakers {

    private static final String KIND = "webhook";

    private final CircuitBreakerConfig config;
    private final Map<String, CircuitBreaker> all = new ConcurrentHashMap<>();

    Breakers(CircuitBreakerRegistry configured) {
        this.config = configured
                .getConfiguration(KIND)
                .orElseThrow(() -> new IllegalStateException("resilience4j has no breaker called " + KIND));
    }

    /** The one of this subscription at this address. */
    CircuitBreaker of(Partners.Call call) {
        return all.computeIfAbsent(call.webhook() + " " + call.url(), first -> CircuitBreaker.of(KIND, config));
    }
}
