package vn.motcua.department.delegation;

import java.util.List;
import java.util.Optional;
import vn.motcua.department.delegation.Delegation.Right;
import vn.motcua.platform.security.Caller;

/**
 * By what right somebody acts now: the caller's own roles, and those of colleagues the caller stands in for.
 *
 * @param standingIn delegations to the caller that hold now, within the caller's agency
 */
public record Authority(Caller caller, List<Delegation> standingIn) {
    public Authority {
        standingIn = List.copyOf(standingIn);
    }

    /** The caller with no right but his own. */
    public static Authority own(Caller caller) {
        return new Authority(caller, List.of());
    }

    /** User id of a head for whom the caller stands in. */
    public Optional<String> head() {
        return standingIn.stream()
                .filter(delegation -> delegation.right() == Right.HEAD)
                .map(Delegation::delegator)
                .findFirst();
    }

    /** Whether the caller stands in for that colleague on the colleague's own cases. */
    public boolean standsInFor(String colleague) {
        return standingIn.stream().anyMatch(delegation -> delegation.delegator().equals(colleague));
    }
}
