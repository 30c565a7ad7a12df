package vn.motcua.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time between the backup to which the store was restored and the stop before that: what happened then was told, and the
 * ledger has forgotten it.
 *
 * @param from null, like {@code until}, if the store is as it was left
 */
public record ForgottenTime(
        @Nullable Instant from, @Nullable Instant until) {

    /** Whether it was then. */
    boolean has(Instant moment) {
        return from != null && until != null && moment.isAfter(from) && moment.isBefore(until);
    }

    /** A notice of what happened at that moment, as it begins in the ledger. */
    Notice begun(Notice notice, Instant happened) {
        return has(happened) ? notice.forgotten(happened) : notice;
    }
}
