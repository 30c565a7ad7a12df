package vn.motcua.intake.dossier;

import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** Who may see a dossier and who may decide about it. To everybody else it does not exist. */
final class DossierAccess {

    private static final Role[] DESK_ROLES = {Role.DESK, Role.HEAD, Role.CASHIER};

    private DossierAccess() {}

    static boolean mayRead(Caller caller, Dossier dossier) {
        if (dossier.status() == DossierStatus.DRAFT) {
            return caller.is(Role.CITIZEN)
                    && caller.user().equals(dossier.submission().submittedBy());
        }
        return caller.is(Role.AUDITOR)
                || isOwn(caller, dossier.submission())
                || caller.at(dossier.desk(), DESK_ROLES)
                || (caller.is(Role.OFFICER, Role.HEAD)
                        && dossier.legs().stream().anyMatch(leg -> leg.isAt(caller.agency())));
    }

    /** The dossier, if it exists for this caller. */
    static Dossier readable(Caller caller, @Nullable Dossier dossier) {
        if (dossier == null || !mayRead(caller, dossier)) {
            throw unknown();
        }
        return dossier;
    }

    /** The dossier, if this caller works at the desk that has it. */
    static Dossier atDesk(Caller caller, @Nullable Dossier dossier) {
        Dossier known = readable(caller, dossier);
        require(caller.at(known.desk(), Role.DESK), "Only the desk that received the dossier decides this.");
        return known;
    }

    /** The dossier, if this caller takes money at its desk. */
    static Dossier atTill(Caller caller, @Nullable Dossier dossier) {
        Dossier known = readable(caller, dossier);
        require(caller.at(known.desk(), Role.DESK, Role.CASHIER), "Only the desk or its cashier handles money.");
        return known;
    }

    /** The dossier, if this caller heads the agency whose desk has it. */
    static Dossier headOfDesk(Caller caller, @Nullable Dossier dossier) {
        Dossier known = readable(caller, dossier);
        require(
                caller.at(known.desk(), Role.HEAD),
                "Only the head of the agency whose desk has the dossier decides this.");
        return known;
    }

    /** The dossier, if this caller works at the desk that has it, or heads its agency. */
    static Dossier deskOrItsHead(Caller caller, @Nullable Dossier dossier) {
        Dossier known = readable(caller, dossier);
        require(
                caller.at(known.desk(), Role.DESK, Role.HEAD),
                "Only the desk that has the dossier, or its head, decides this.");
        return known;
    }

    /** The dossier, if this caller heads the desk's agency or one that has or had a leg. */
    static Dossier headOfDeskOrLeg(Caller caller, @Nullable Dossier dossier) {
        Dossier known = readable(caller, dossier);
        boolean ofLeg = caller.is(Role.HEAD) && known.legs().stream().anyMatch(leg -> leg.isAt(caller.agency()));
        require(
                ofLeg || caller.at(known.desk(), Role.HEAD),
                "Only the head of an agency of this dossier decides this.");
        return known;
    }

    /** The dossier, if this caller may speak for the applicant: himself, or the desk for him. */
    static Dossier sender(Caller caller, @Nullable Dossier dossier) {
        Dossier known = readable(caller, dossier);
        require(
                isOwn(caller, known.submission()) || caller.at(known.desk(), Role.DESK),
                "Only the applicant or the desk that received the dossier does this.");
        return known;
    }

    /** The dossier, if it is the caller's own. */
    static Dossier applicant(Caller caller, @Nullable Dossier dossier) {
        Dossier known = readable(caller, dossier);
        require(isOwn(caller, known.submission()), "Only the applicant does this.");
        return known;
    }

    private static void require(boolean entitled, String otherwise) {
        if (!entitled) {
            throw Problem.forbidden(otherwise);
        }
    }

    private static boolean isOwn(Caller caller, Submission submission) {
        return caller.is(Role.CITIZEN)
                && (caller.user().equals(submission.submittedBy())
                        || caller.user().equals(submission.applicant().personalId()));
    }

    static Problem unknown() {
        return Problem.notFound("DOSSIER_UNKNOWN", "There is no such dossier, or it is not yours to see.");
    }
}
