package vn.motcua.platform.journal;

import java.time.Instant;

/**
 * A durable timer (hẹn giờ) of a document. Timers are derived from the state at every save, so a state that no longer
 * needs one simply stops naming it.
 *
 * @param id names the timer within its document, e.g. {@code leg-overdue/khai-sinh}
 * @param at business time from which it is due
 * @param patient whether it lets others pass: however many patient ones are due, they hold up none that is not
 */
public record Timer(String id, Instant at, boolean patient) {

    /** One that does not wait for others. */
    public Timer(String id, Instant at) {
        this(id, at, false);
    }
}
