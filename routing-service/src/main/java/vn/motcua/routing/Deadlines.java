package vn.motcua.routing;

import java.time.Instant;

/** When a leg is due, counted in legal working time by its agency's calendar. */
public interface Deadlines {

    /** The moment at which so many working minutes have passed since {@code from}; none leaves it where it is. */
    Instant due(String agency, Instant from, long workingMinutes);

    /** When the clock starts for what was received then; with the cut-off, after 15:00 it is the next working day. */
    Instant start(String agency, Instant received, boolean cutOff);

    /** Working minutes from one moment to a later one. */
    long minutes(String agency, Instant from, Instant to);

    /**
     * By when receipt must be confirmed: the close of that working day, or of the next one for what was handed over after
     * 15:00 (NĐ 118/2025 Đ18 k2).
     */
    Instant receiptBy(String agency, Instant handedOver);
}
