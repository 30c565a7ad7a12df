package vn.motcua.department;

import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** Who of the agency may ask what (phân quyền trong cơ quan). */
final class Permissions {

    private Permissions() {}

    /** The agency whose cases the caller works on. */
    static String agencyOf(Caller caller) {
        return caller.agencyAs(Role.OFFICER, Role.CLERK, Role.HEAD);
    }

    /** Only the head signs. */
    static void mustSign(Caller caller) {
        caller.agencyAs(Role.HEAD);
    }

    /** Head and clerk assign anybody; an officer claims for himself what nobody else has. */
    static void mayAssign(Caller caller, CaseFile file, String officer) {
        boolean claims = officer.equals(caller.user()) && (file.assignee() == null || officer.equals(file.assignee()));
        if (!caller.is(Role.HEAD, Role.CLERK) && !claims) {
            throw Problem.forbidden("An officer may only claim a case for himself, and only one that nobody has.");
        }
    }

    /** Only the officer in charge hands in the draft. */
    static void maySubmit(Caller caller, CaseFile file) {
        if (file.assignee() != null && !caller.user().equals(file.assignee())) {
            throw Problem.forbidden("Only the officer in charge may hand in the draft.");
        }
    }
}
