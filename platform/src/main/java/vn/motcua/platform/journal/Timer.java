package vn.motcua.platform.journal;

import java.time.Instant;

/**
 * A durable timer (hẹn giờ) of a document. Timers are derived from the state at every save, so a state that no longer
 * needs one simply stops naming it.
 *
 * @param id names the timer within its document, e.g. {@code leg-overdue/khai-sinh}
 * @param at business time from which it is due
 */
public record Timer(String id, Instant at) {}
