package vn.motcua.routing;

import java.time.Instant;

/** When a leg is due, counted in legal working time. */
@FunctionalInterface
public interface Deadlines {

    /** The moment at which so many working minutes have passed since {@code from}. */
    Instant due(Instant from, int workingMinutes);
}
