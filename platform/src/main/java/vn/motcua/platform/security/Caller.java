package vn.motcua.platform.security;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.journal.Problem;

/**
 * Who is calling. A controller method takes it as a parameter.
 *
 * @param agency code of the caller's agency; null for citizens, auditors, operators and services
 */
public record Caller(String user, Set<Role> roles, @Nullable String agency) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether the caller has at least one of the roles. */
    public boolean is(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** Whether the caller has one of the roles at this agency. */
    public boolean at(@Nullable String agency, Role... any) {
        return agency != null && agency.equals(this.agency) && is(any);
    }

    /** The caller's agency, if the caller has one of the roles; otherwise a problem FORBIDDEN. */
    public String agencyAs(Role... any) {
        if (agency == null || !is(any)) {
            throw Problem.forbidden("This needs one of the roles " + Arrays.toString(any) + " at an agency.");
        }
        return agency;
    }

    /** Refuses a caller who has none of the roles. */
    public void mustBe(Role... any) {
        if (!is(any)) {
            throw Problem.forbidden("This needs one of the roles " + Arrays.toString(any) + ".");
        }
    }
}
