package vn.motcua.notification;

import java.time.Duration;

/** Counts what came of notices. */
public interface NoticeMetrics {

    /** One wake of a notice ended like this: sent, retried, held, failed or suppressed. */
    void count(Medium medium, String outcome, String rule);

    /** A provider took a notice so long after what it tells, or after the morning until which quiet hours held it back. */
    void handedOver(Medium medium, Urgency urgency, Duration delay);

    /** A provider's call about a receipt ended like this: settled, repeated, unknown, unreadable, forged or stale. */
    void receipt(String provider, String outcome);
}
