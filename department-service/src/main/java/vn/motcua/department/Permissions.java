package vn.motcua.department;

import java.time.Instant;
import vn.motcua.department.delegation.Authority;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/**
 * Who of the agency may ask what (phân quyền trong cơ quan). Each rule gives the signature under which it is done, with the
 * colleague for whom it is done if the caller only stands in.
 */
final class Permissions {

    private Permissions() {}

    /** The agency whose cases the caller works on. */
    static String agencyOf(Caller caller) {
        return caller.agencyAs(Role.OFFICER, Role.CLERK, Role.HEAD);
    }

    /** The agency in whose name the caller may give an opinion. */
    static String agencyAsked(Caller caller) {
        return caller.agencyAs(Role.OFFICER, Role.HEAD);
    }

    /** Anybody who works on the agency's cases. */
    static Sign anybody(Authority by, Instant now) {
        agencyOf(by.caller());
        return own(by, now);
    }

    /** Only the head signs and takes longer. */
    static Sign head(Authority by, Instant now) {
        if (by.caller().is(Role.HEAD)) {
            return own(by, now);
        }
        String head = by.head().orElseThrow(() -> Problem.forbidden("This is the head's decision."));
        return new Sign(by.caller().user(), head, now);
    }

    /** Head and clerk speak for the agency as to whether a case is its business. */
    static Sign headOrClerk(Authority by, Instant now) {
        return by.caller().is(Role.CLERK) ? own(by, now) : head(by, now);
    }

    /** Only the officer in charge works on the case. */
    static Sign inCharge(Authority by, CaseFile file, Instant now) {
        String assignee = file.assignee();
        if (assignee == null) {
            return own(by, now); // nobody is in charge yet, so the state forbids it and says what is possible
        }
        if (assignee.equals(by.caller().user())) {
            return own(by, now);
        }
        if (by.standsInFor(assignee)) {
            return new Sign(by.caller().user(), assignee, now);
        }
        throw Problem.forbidden("Only the officer in charge, or who stands in for him, may do this.");
    }

    /** The officer in charge, or the clerk who gets the letters. */
    static Sign inChargeOrClerk(Authority by, CaseFile file, Instant now) {
        return by.caller().is(Role.CLERK) ? own(by, now) : inCharge(by, file, now);
    }

    /** Head and clerk assign anybody; an officer claims for himself what nobody else has. */
    static void mayAssign(Authority by, CaseFile file, String officer) {
        boolean claims =
                officer.equals(by.caller().user()) && (file.assignee() == null || officer.equals(file.assignee()));
        boolean assigns = by.caller().is(Role.HEAD, Role.CLERK) || by.head().isPresent();
        if (!assigns && !claims) {
            throw Problem.forbidden("An officer may only claim a case for himself, and only one that nobody has.");
        }
    }

    private static Sign own(Authority by, Instant now) {
        return new Sign(by.caller().user(), null, now);
    }
}
