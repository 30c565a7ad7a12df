package vn.motcua.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.operation.meters.Figure;

/** How often each client came lately: one limiter per client in a bounded table, of this instance only. */
@Component
class RateLimits {

    private static final Figure.Counted LIMITED = Figure.counted(
            "motcua.rate.limited", "Requests that were refused because their client came too often.", "kind");

    /** What is counted apart. */
    enum Kind {
        /** Everything. */
        GENERAL,
        /** Public look-ups by code and secret, and what is said with a token and no login. */
        TRACKING
    }

    private record Client(String name, Kind kind) {}

    private final Map<Kind, RateLimiterConfig> allowances = new EnumMap<>(Kind.class);
    private final Cache<Client, RateLimiter> limiters;
    private final MeterRegistry meters;

    RateLimits(GatewaySettings settings, MeterRegistry meters) {
        this.meters = meters;
        allowances.put(Kind.GENERAL, allowance(settings.limit()));
        allowances.put(Kind.TRACKING, allowance(settings.trackingLimit()));
        limiters = Caffeine.newBuilder()
                .maximumSize(settings.clients())
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
        allowances.keySet().forEach(this::refused);
    }

    private static RateLimiterConfig allowance(GatewaySettings.Limit limit) {
        return RateLimiterConfig.custom()
                .limitForPeriod(limit.burst())
                .limitRefreshPeriod(limit.period())
                .timeoutDuration(Duration.ZERO)
                .build();
    }

    /** Counts one request; what comes back is how long the client must wait, empty if it may pass. */
    Optional<Duration> waitFor(String client, Kind kind) {
        RateLimiter limiter = limiters.get(new Client(client, kind), key -> limiterOf(key.kind()));
        if (limiter.acquirePermission()) {
            return Optional.empty();
        }
        refused(kind).increment();
        return Optional.of(limiter.getRateLimiterConfig().getLimitRefreshPeriod());
    }

    private RateLimiter limiterOf(Kind kind) {
        return RateLimiter.of(kind.name(), allowances.get(kind));
    }

    private Counter refused(Kind kind) {
        return LIMITED.in(meters, kind.name().toLowerCase(Locale.ROOT));
    }
}
