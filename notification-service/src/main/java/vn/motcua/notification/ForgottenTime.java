package vn.motcua.notification;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.platform.messaging.ReconcilerProperties;

/**
 * The time between the backup to which the store was restored and this start: what happened then was told, and the ledger has
 * forgotten it. Empty if the store is as it was left.
 */
@Component
class ForgottenTime {

    private final @Nullable Instant from;
    private final Instant until;

    ForgottenTime(ReconcilerProperties reconciler, Clock clock) {
        this.from = reconciler.forgottenFrom();
        this.until = clock.instant();
    }

    /** A notice of what happened at that time, as it begins in the ledger. */
    Notice begun(Notice notice, Instant happened) {
        boolean told = from != null && happened.isAfter(from) && happened.isBefore(until);
        return told ? notice.forgotten(until) : notice;
    }
}
