package vn.motcua.proof.oracle.world;

import java.time.Instant;

/** When the judging began, in business time by the store's clock, and how the clocks went until then. */
public record Times(Instant now, Clocks clocks) {}
