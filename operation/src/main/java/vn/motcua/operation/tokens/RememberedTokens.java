package vn.motcua.operation.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Who works sends the same token with each request: what was found to be good is good for another minute without its signature
 * being checked again, unless it expires before. A key that its issuer takes back counts that much longer. What was refused is
 * checked each time.
 */
public final class RememberedTokens implements ReactiveJwtDecoder {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final int AT_ONCE = 10_000;

    private final ReactiveJwtDecoder check;
    private final Clock clock;
    private final Cache<String, Jwt> good;

    /**
     * Remembers what another found.
     *
     * @param check of what is not known
     * @param clock of tokens, which nobody moves
     */
    public RememberedTokens(ReactiveJwtDecoder check, Clock clock) {
        this.check = check;
        this.clock = clock;
        this.good = Caffeine.newBuilder()
                .expireAfterWrite(GOOD_FOR)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .maximumSize(AT_ONCE)
                .build();
    }

    @Override
    public Mono<Jwt> decode(String token) {
        Jwt known = good.getIfPresent(token);
        return known != null && isFresh(known)
                ? Mono.just(known)
                : check.decode(token).doOnNext(found -> good.put(token, found));
    }

    private boolean isFresh(Jwt token) {
        Instant end = token.getExpiresAt();
        return end != null && clock.instant().isBefore(end);
    }
}
