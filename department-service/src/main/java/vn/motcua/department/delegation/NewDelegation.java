package vn.motcua.department.delegation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.department.delegation.Delegation.Right;

/**
 * Whom somebody wants to stand in.
 *
 * @param right null for the highest that the delegator has
 * @param from null for at once
 */
public record NewDelegation(
        String substitute, @Nullable Right right, @Nullable Instant from, Instant until, String reason) {}
