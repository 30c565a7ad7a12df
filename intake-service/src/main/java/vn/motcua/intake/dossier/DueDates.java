package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.List;

/** Legal time, counted by an agency's working calendar. A year without a calendar ends in the problem CALENDAR_MISSING. */
public interface DueDates {

    /** When that count starts and when it is due; ended pauses move it by the working minutes inside them. */
    Due of(String agency, LegalClock.Count count, List<LegalClock.Pause> pauses);

    /** So many working minutes later; 0 leaves the moment as it is. */
    Instant later(String agency, Instant from, long workingMinutes);

    /** Working minutes from one moment to another that is not earlier. */
    long minutes(String agency, Instant from, Instant to);

    /** By when a dossier that was received then must be with its agency (NĐ 118/2025 Đ18 k2: same day, or after 15:00 the next). */
    Instant forwardBy(String agency, Instant received);

    /** Whether the moment lies in a year whose calendar is not official yet. */
    boolean provisional(String agency, Instant due);

    /**
     * A due date.
     *
     * @param provisional whether it lies in a year whose calendar is not official yet
     */
    record Due(Instant clockStart, Instant dueAt, boolean provisional) {}
}
