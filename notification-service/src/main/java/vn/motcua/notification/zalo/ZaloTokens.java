package vn.motcua.notification.zalo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.motcua.notification.NotTaken;
import vn.motcua.notification.RotatingTokens;
import vn.motcua.notification.RotatingTokens.Keys;

/**
 * The access to Zalo, renewed before it ends: of all instances one renews, and the others wait and read what it kept. A renewal
 * whose answer was lost cannot be repeated; then somebody has to let the application in again.
 */
final class ZaloTokens {

    private static final Logger LOG = LoggerFactory.getLogger(ZaloTokens.class);

    /** Zalo knows nothing of the business clock. */
    private static final Clock REAL = Clock.systemUTC();

    private static final Duration EARLY = Duration.ofMinutes(5);

    /** Longer than a renewal may take. */
    private static final Duration IN_HAND = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int LOOKS = 15;

    private final RotatingTokens kept;
    private final String first;
    private final ZaloApi api;
    private volatile @Nullable Keys known;

    ZaloTokens(RotatingTokens kept, String first, ZaloApi api) {
        this.kept = kept;
        this.first = first;
        this.api = api;
    }

    /** An access that is good; an error {@link NotTaken} if there is none. */
    Mono<String> access() {
        String now = good(known);
        return now != null
                ? Mono.just(now)
                : Mono.defer(this::look)
                        .repeatWhenEmpty(looks -> looks.take(LOOKS).delayElements(PAUSE))
                        .switchIfEmpty(Mono.error(() -> new NotTaken("NO_ACCESS", null)))
                        .onErrorMap(ZaloTokens::isOther, failure -> new NotTaken("NO_ACCESS", failure));
    }

    /** Zalo does not take this access any more. */
    Mono<Void> refused(String access) {
        known = null;
        return kept.refused(ZaloChannel.PROVIDER, access);
    }

    private Mono<String> look() {
        return kept.find(ZaloChannel.PROVIDER, first)
                .flatMap(keys -> good(keys) == null ? renewed(keys.renewal()) : Mono.just(keys))
                .doOnNext(keys -> known = keys)
                .mapNotNull(Keys::access);
    }

    /** Empty while another has it in hand. */
    private Mono<Keys> renewed(String renewal) {
        return kept.claim(ZaloChannel.PROVIDER, renewal, IN_HAND)
                .filter(mine -> mine)
                .flatMap(mine -> Mono.fromFuture(() -> asked(renewal).toFuture(), true))
                .doOnError(failure -> LOG.warn(
                        "zalo access not renewed: {}; if this goes on, let the application in again",
                        failure.getClass().getSimpleName()));
    }

    /** Goes on to its record, also when nobody waits for it any more: there is no second answer. */
    private Mono<Keys> asked(String renewal) {
        return api.renew(renewal, REAL.instant())
                .flatMap(next ->
                        kept.renewed(ZaloChannel.PROVIDER, renewal, next).thenReturn(next));
    }

    private static @Nullable String good(@Nullable Keys keys) {
        Instant early = REAL.instant().plus(EARLY);
        return keys != null && keys.until().isAfter(early) ? keys.access() : null;
    }

    private static boolean isOther(Throwable failure) {
        return !(failure instanceof NotTaken);
    }
}
