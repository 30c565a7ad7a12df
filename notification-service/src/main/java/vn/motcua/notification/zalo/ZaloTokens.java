package vn.motcua.notification.zalo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
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
    private static final Duration IN_HAND = ZaloApi.LONGEST.plusSeconds(30);

    /** Who waits longer is told that there is none; well below the limit of a try, which would leave open what was never asked. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final RotatingTokens kept;
    private final String first;
    private final ZaloApi api;
    private volatile @Nullable Keys known;

    ZaloTokens(RotatingTokens kept, String first, ZaloApi api) {
        this.kept = kept;
        this.first = first;
        this.api = api;
    }

    /** An access that is good; an error {@link NotTaken} if there is none soon. */
    Mono<String> access() {
        return Mono.defer(() -> Mono.justOrEmpty(good(known))).switchIfEmpty(Mono.defer(this::awaited));
    }

    private Mono<String> awaited() {
        return Mono.defer(this::look)
                .repeatWhenEmpty(looks -> looks.delayElements(PAUSE))
                .timeout(PATIENCE)
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

    /** Empty while another has it in hand. Goes on, also when nobody waits for it any more: there is no second answer. */
    private Mono<Keys> renewed(String renewal) {
        return Mono.fromFuture(() -> claimed(renewal).materialize().toFuture(), true)
                .dematerialize();
    }

    private Mono<Keys> claimed(String renewal) {
        return kept.claim(ZaloChannel.PROVIDER, renewal, IN_HAND)
                .filter(mine -> mine)
                .flatMap(mine -> asked(renewal))
                .doOnError(failure -> LOG.warn(
                        "zalo access not renewed: {}; if this goes on, let the application in again",
                        failure.getClass().getSimpleName()));
    }

    private Mono<Keys> asked(String renewal) {
        return api.renew(renewal, REAL.instant())
                .onErrorResume(
                        NotTaken.class,
                        away -> kept.release(ZaloChannel.PROVIDER, renewal).then(Mono.error(away)))
                .flatMap(next -> stored(renewal, next));
    }

    /** As often as it takes: the keys are nowhere else. */
    private Mono<Keys> stored(String renewal, Keys next) {
        return kept.renewed(ZaloChannel.PROVIDER, renewal, next)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, PAUSE)
                        .maxBackoff(LONGEST_PAUSE)
                        .doBeforeRetry(again -> LOG.warn(
                                "zalo access renewed, but not kept yet: {}",
                                again.failure().getClass().getSimpleName())))
                .thenReturn(next);
    }

    private static @Nullable String good(@Nullable Keys keys) {
        Instant early = REAL.instant().plus(EARLY);
        return keys != null && keys.until().isAfter(early) ? keys.access() : null;
    }

    private static boolean isOther(Throwable failure) {
        return !(failure instanceof NotTaken);
    }
}
