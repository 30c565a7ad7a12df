package vn.motcua.workingtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which the legal clock stands still: the citizen has to supplement, or to pay a duty. Both ends are
 * recorded; {@code to} is null while it lasts. Cause and number of the form that is its evidence are never blank: a clock
 * that anybody could stop without a paper would prove nothing.
 */
public record Pause(Instant from, @Nullable Instant to, String cause, String formNumber) {

    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A pause must not end before it begins: " + from + " to " + to);
        }
        if (cause.isBlank() || formNumber.isBlank()) {
            throw new IllegalArgumentException("A pause needs its cause and the number of its form: from " + from);
        }
    }

    boolean isOpen() {
        return to == null;
    }

    Pause endedAt(Instant end) {
        return new Pause(from, end, cause, formNumber);
    }

    /** Its end, or that moment if it lasts longer. */
    Instant endUpTo(Instant moment) {
        return to == null || to.isAfter(moment) ? moment : to;
    }
}
