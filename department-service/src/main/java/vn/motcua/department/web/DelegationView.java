package vn.motcua.department.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.department.delegation.Delegation;
import vn.motcua.department.delegation.Delegations;

/**
 * A delegation as the agency sees it.
 *
 * @param from first moment; {@code until} is the first at which it is over
 * @param by user id of who is away
 * @param to user id of who stands in
 * @param active whether it holds now
 * @param ended null unless it was ended early
 */
record DelegationView(
        String id,
        String by,
        String to,
        Delegation.Right role,
        Instant from,
        Instant until,
        String reason,
        boolean active,
        Delegation.@Nullable Ended ended) {

    static DelegationView of(Delegations.Known known) {
        Delegation it = known.delegation();
        return new DelegationView(
                known.id(),
                it.delegator(),
                it.substitute(),
                it.right(),
                it.from(),
                it.until(),
                it.reason(),
                known.active(),
                it.ended());
    }
}
