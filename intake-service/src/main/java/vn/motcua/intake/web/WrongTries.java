package vn.motcua.intake.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.motcua.platform.journal.Problem;

/** Counts wrong secrets per code in this instance: after five within a quarter of an hour, the code is locked until it ends. */
@Component
class WrongTries {

    private static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final InstantSource clock;
    private final Cache<String, Tries> tries;

    WrongTries() {
        this(InstantSource.system());
    }

    WrongTries(InstantSource clock) {
        this.clock = clock;
        Ticker ticker = () -> Duration.ofMillis(clock.millis()).toNanos();
        this.tries = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(100_000)
                .expireAfterWrite(WINDOW)
                .build();
    }

    private record Tries(int count, Instant until) {}

    /** Refuses a locked code, whatever secret comes with it. */
    void checkNotLocked(String idOrCode) {
        Tries before = tries.getIfPresent(canonical(idOrCode));
        if (before == null || before.count() < MOST || !clock.instant().isBefore(before.until())) {
            return;
        }
        long wait =
                Math.max(1, Duration.between(clock.instant(), before.until()).toSeconds());
        throw Problem.of(
                        Problem.Kind.TOO_MANY,
                        "TRACKING_LOCKED",
                        "Nhập sai nhiều lần; vui lòng thử lại sau " + (wait + 59) / 60 + " phút.")
                .with("retryAfterSeconds", wait);
    }

    void count(String idOrCode) {
        tries.asMap().merge(canonical(idOrCode), first(), (before, one) -> next(before));
    }

    private Tries first() {
        return new Tries(1, clock.instant().plus(WINDOW));
    }

    /** The window runs from the first wrong try; later ones do not lengthen it. */
    private Tries next(Tries before) {
        return clock.instant().isBefore(before.until()) ? new Tries(before.count() + 1, before.until()) : first();
    }

    private static String canonical(String idOrCode) {
        return idOrCode.toUpperCase(Locale.ROOT).replaceAll("[\\s.-]", "");
    }
}
