package vn.motcua.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a notice is tried, and tried again.
 *
 * @param waits after the first try, the second …; no further wait means giving up
 * @param expiry age after which a notice is no longer worth sending; what sleeps does not age by night
 * @param triesBeforeNext after how many tries that surely failed the next medium is taken, where a rule has one
 */
public record RetrySchedule(List<Duration> waits, Duration expiry, int triesBeforeNext, QuietHours quiet) {
    public RetrySchedule {
        waits = List.copyOf(waits);
    }

    /** As it is while there is another medium. */
    RetrySchedule beforeNextMedium() {
        int fewer = Math.min(waits.size(), triesBeforeNext - 1);
        return new RetrySchedule(waits.subList(0, fewer), expiry, triesBeforeNext, quiet);
    }

    /** The next try after so many; null to give up. */
    @Nullable
    Instant next(Intent intent, int tries, Instant now) {
        if (tries > waits.size()) {
            return null;
        }
        Instant next = now.plus(waits.get(tries - 1));
        return expired(intent, next) ? null : next;
    }

    /** Whether it would be too old at that time. */
    boolean expired(Intent intent, Instant at) {
        Instant createdAt = intent.createdAt();
        Duration asleep = intent.sleeps() ? quiet.between(createdAt, at) : Duration.ZERO;
        return at.isAfter(createdAt.plus(expiry).plus(asleep));
    }

    /** Until when it is held back; null if it may go. What one dossier has to say goes out together, and so in its order. */
    @Nullable
    Instant heldUntil(String dossier, Intent intent, Instant now) {
        return intent.sleeps() && quiet.cover(now) ? quiet.release(dossier, now) : null;
    }
}
