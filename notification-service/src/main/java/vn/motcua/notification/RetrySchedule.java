package vn.motcua.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an unsettled notice is tried again.
 *
 * @param waits after the first try, the second …; no further wait means giving up
 * @param expiry age after which a notice is no longer worth sending
 * @param triesBeforeNext after how many tries that surely failed the next medium is taken, where a rule has one
 */
public record RetrySchedule(List<Duration> waits, Duration expiry, int triesBeforeNext) {
    public RetrySchedule {
        waits = List.copyOf(waits);
    }

    /** As it is while there is another medium. */
    RetrySchedule beforeNextMedium() {
        int fewer = Math.min(waits.size(), triesBeforeNext - 1);
        return new RetrySchedule(waits.subList(0, fewer), expiry, triesBeforeNext);
    }

    /** The next try after so many; null to give up. */
    @Nullable
    Instant next(Instant createdAt, int tries, Instant now) {
        if (tries > waits.size()) {
            return null;
        }
        Instant next = now.plus(waits.get(tries - 1));
        return expired(createdAt, next) ? null : next;
    }

    /** Whether it would be too old at that time. */
    boolean expired(Instant createdAt, Instant at) {
        return at.isAfter(createdAt.plus(expiry));
    }
}
