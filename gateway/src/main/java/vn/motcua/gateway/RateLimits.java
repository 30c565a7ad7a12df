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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(RateLimits.class);
    private static final int CLIENTS_IN_THE_LOG = 1_000;

    private final Map<Kind, RateLimiterConfig> allowances = new EnumMap<>(Kind.class);
    private final Cache<Client, RateLimiter> limiters;

    /** Who was named in the log within the last minute: a flood is told once a minute, not with each of its requests. */
    private final Cache<Client, Boolean> named = Caffeine.newBuilder()
            .maximumSize(CLIENTS_IN_THE_LOG)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

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
        Client asking = new Client(client, kind);
        RateLimiter limiter = limiters.get(asking, key -> limiterOf(key.kind()));
        if (limiter.acquirePermission()) {
            return Optional.empty();
        }
        refused(kind).increment();
        name(asking);
        return Optional.of(limiter.getRateLimiterConfig().getLimitRefreshPeriod());
    }

    private void name(Client refused) {
        if (named.asMap().putIfAbsent(refused, true) == null) {
            LOG.warn("comes too often client={} kind={}", refused.name(), refused.kind());
        }
    }

    private RateLimiter limiterOf(Kind kind) {
        return RateLimiter.of(kind.name(), allowances.get(kind));
    }

    private Counter refused(Kind kind) {
        return LIMITED.in(meters, kind.name().toLowerCase(Locale.ROOT));
    }
}
