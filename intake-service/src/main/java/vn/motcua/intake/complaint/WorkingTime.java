package vn.motcua.intake.complaint;

import java.time.Instant;

/** Working time as an agency keeps it; behind a port, since agencies may have calendars of their own. */
@FunctionalInterface
public interface WorkingTime {

    /** The moment at which so many working minutes have passed. */
    Instant after(Instant from, long minutes, String agency);
}
