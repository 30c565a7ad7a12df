package vn.motcua.department;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The leg's deadline as routing counts it (thời hạn của chặng), and what there is to say about it.
 *
 * @param overdue whether routing announced that {@code dueAt} passed
 * @param receiptOverdue whether this agency let the time to confirm receipt pass; stays as a fact after the receipt
 * @param paused whether the clock stands still, because the citizen has to act
 * @param lengthened the one lengthening that the law allows; null if it was not used
 */
public record LegClock(
        Instant dueAt,
        boolean overdue,
        boolean receiptOverdue,
        boolean paused,
        @Nullable Lengthening lengthened) {

    /**
     * The head took longer on a legal ground (kéo dài để xác minh).
     *
     * @param minutes working minutes added
     * @param basis the article that allows it
     */
    public record Lengthening(int minutes, String basis, String reason, String by, Instant at) {}

    static LegClock dueAt(Instant dueAt) {
        return new LegClock(dueAt, false, false, false, null);
    }

    /** Another deadline; what was overdue is no more only if the new one lies ahead. */
    LegClock movedTo(Instant to, Instant now) {
        return new LegClock(to, overdue && !to.isAfter(now), receiptOverdue, paused, lengthened);
    }

    LegClock markedOverdue() {
        return new LegClock(dueAt, true, receiptOverdue, paused, lengthened);
    }

    LegClock receiptOverdue(boolean is) {
        return new LegClock(dueAt, overdue, is, paused, lengthened);
    }

    LegClock paused(boolean is) {
        return new LegClock(dueAt, overdue, receiptOverdue, is, lengthened);
    }

    LegClock lengthenedBy(Lengthening lengthening) {
        return new LegClock(dueAt, overdue, receiptOverdue, paused, lengthening);
    }
}
