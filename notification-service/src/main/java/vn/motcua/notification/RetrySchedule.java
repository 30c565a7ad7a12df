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
 */
public record RetrySchedule(List<Duration> waits, Duration expiry) {
    public RetrySchedule {
        waits = List.copyOf(waits);
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
