package vn.motcua.department;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the officer proposes to the head (dự thảo trình ký).
 *
 * @param text of the draft; may name persons, so it never leaves the agency
 * @param by user id of who handed it in
 * @param onBehalfOf user id of the officer in charge for whom it was handed in; null if it was that officer
 */
public record Draft(
        Proposal proposal, String text, String by, @Nullable String onBehalfOf, Instant at) {

    static Draft of(Proposal proposal, String text, Sign sign) {
        return new Draft(proposal, text, sign.by(), sign.onBehalfOf(), sign.at());
    }

    /** Which answer is proposed. */
    public enum Proposal {
        /** Issue the result (đề nghị giải quyết). */
        GRANT,
        /** Refuse in writing (đề nghị không giải quyết). */
        REFUSE
    }
}
