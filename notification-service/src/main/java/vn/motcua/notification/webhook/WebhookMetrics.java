package vn.motcua.notification.webhook;

/** Counts what came of deliveries to partners. */
public interface WebhookMetrics {

    /** One wake of a delivery ended like this: delivered, retried, given up or not to be sent. */
    void count(String outcome);
}
