package vn.motcua.notification;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Keys to a provider that are renewed with a token which is good for one renewal only (mã làm mới dùng một lần): whoever renews
 * gets the next such token, and who loses it has lost the access. So it is kept before it is used, and of all instances one renews.
 */
public interface RotatingTokens {

    /**
     * What is known now.
     *
     * @param access null until the first renewal, and when the provider does not take it any more
     * @param renewal good for one renewal
     * @param until until when the access is good
     */
    record Keys(@Nullable String access, String renewal, Instant until) {}

    /**
     * The keys to this provider.
     *
     * @param first the token with which everything begins: where it is unknown yet, all that was known before is of no use any more
     */
    Mono<Keys> find(String provider, String first);

    /** Takes the renewal in hand for so long; false if another instance has it in hand, or has done it. */
    Mono<Boolean> claim(String provider, String renewal, Duration time);

    /** Gives the renewal out of hand again: the provider was surely not asked. */
    Mono<Void> release(String provider, String renewal);

    /** Keeps what the provider gave for this renewal; said again, it changes nothing. */
    Mono<Void> renewed(String provider, String renewal, Keys next);

    /** The provider does not take this access any more. */
    Mono<Void> refused(String provider, String access);
}
