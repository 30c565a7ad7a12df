package vn.motcua.department;

import java.time.Instant;

/** Counts deadlines in working minutes, by the calendar that an agency keeps (lịch làm việc). */
public interface Deadlines {

    /** The moment at which the working minutes from that moment are used up. */
    Instant due(String agency, Instant from, int workingMinutes);
}
