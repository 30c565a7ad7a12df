package vn.motcua.intake.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the citizen asks to have the dossier back (yêu cầu rút hồ sơ).
 *
 * @param by user id of who asked
 * @param verdict null until a person decided
 */
public record Withdrawal(
        String reason,
        Instant requestedAt,
        String by,
        @Nullable Verdict verdict) {

    /** What a person decided; {@code reason} in words, for the applicant. */
    public record Verdict(boolean granted, String reason, Instant at, String by) {}

    Withdrawal decided(Verdict given) {
        return new Withdrawal(reason, requestedAt, by, given);
    }

    /** Whether nobody has decided yet. */
    public boolean isOpen() {
        return verdict == null;
    }

    boolean isGranted() {
        return verdict != null && verdict.granted();
    }
}
