package vn.motcua.notification;

/** Counts what came of notices. */
public interface NoticeMetrics {

    /** One wake of a notice ended like this: sent, retried, held, failed or suppressed. */
    void count(Medium medium, String outcome, String rule);

    /** A provider's call about a receipt ended like this: settled, repeated, unknown, unreadable, forged or stale. */
    void receipt(String provider, String outcome);
}
