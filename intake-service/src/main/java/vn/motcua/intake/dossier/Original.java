package vn.motcua.intake.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An original paper in the desk's custody (bản chính đang giữ): it must come back to the citizen, whatever the outcome.
 *
 * @param component code of the procedure's component
 * @param handedBackAt null while the desk has it
 */
public record Original(
        String component,
        int quantity,
        Instant takenAt,
        @Nullable Instant handedBackAt) {

    /** Whether the desk still has it. */
    public boolean isHeld() {
        return handedBackAt == null;
    }

    Original handedBack(Instant at) {
        return isHeld() ? new Original(component, quantity, takenAt, at) : this;
    }
}
