package vn.motcua.intake.listing;

import java.time.Instant;

/**
 * That a procedure was ended by hand; no import revives it.
 *
 * @param decision number of the decision that repealed it
 * @param by user id of who entered it
 */
public record Ending(String reason, String decision, String by, Instant at) {}
