package vn.motcua.department;

import java.time.Instant;

/**
 * What the officer proposes to the head (dự thảo trình ký).
 *
 * @param text of the draft; may name persons, so it never leaves the agency
 * @param by user id of the officer
 */
public record Draft(Proposal proposal, String text, String by, Instant at) {

    /** Which answer is proposed. */
    public enum Proposal {
        /** Issue the result (đề nghị giải quyết). */
        GRANT,
        /** Refuse in writing (đề nghị không giải quyết). */
        REFUSE
    }
}
