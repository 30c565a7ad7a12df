package vn.motcua.department.delegation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody stands in for a colleague for a while (ủy quyền giải quyết, ký thay). The document is its own audit: who, whom,
 * for what, why, from when until when, and who ended it early.
 *
 * @param agency code of the agency of both
 * @param delegator user id of who is away
 * @param substitute user id of who stands in
 * @param from first moment
 * @param until first moment at which it is over
 * @param ended null unless it was ended early
 */
public record Delegation(
        String agency,
        String delegator,
        String substitute,
        Right right,
        Instant from,
        Instant until,
        String reason,
        Instant madeAt,
        @Nullable Ended ended) {

    /** What is delegated. */
    public enum Right {
        /** What the head may: sign, decline, assign, lengthen (ký thay lãnh đạo). */
        HEAD,
        /** What an officer may on the cases he is in charge of (giải quyết thay). */
        OFFICER
    }

    /** Somebody ended it early. */
    public record Ended(String by, Instant at) {}

    /** Whether it holds at that moment. */
    boolean activeAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    Delegation ended(String by, Instant at) {
        return new Delegation(agency, delegator, substitute, right, from, at, reason, madeAt, new Ended(by, at));
    }
}
