package vn.motcua.intake.dossier;

import org.jspecify.annotations.Nullable;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** Who may see a dossier and who may decide about it. To everybody else it does not exist. */
final class DossierAccess {

    private DossierAccess() {}

    static boolean mayRead(Caller caller, Dossier dossier) {
        Submission submission = dossier.submission();
        return caller.is(Role.AUDITOR)
                || isOwn(caller, submission)
                || caller.at(submission.desk(), Role.DESK)
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

    /** The dossier, if this caller works at the desk that received it. */
    static Dossier atDesk(Caller caller, @Nullable Dossier dossier) {
        Dossier known = readable(caller, dossier);
        if (!caller.at(known.submission().desk(), Role.DESK)) {
            throw Problem.forbidden("Only the desk that received the dossier decides this.");
        }
        return known;
    }

    /** The dossier, if this caller may add papers to it. */
    static Dossier sender(Caller caller, @Nullable Dossier dossier) {
        Dossier known = readable(caller, dossier);
        if (!isOwn(caller, known.submission()) && !caller.at(known.submission().desk(), Role.DESK)) {
            throw Problem.forbidden("Only the applicant or the desk that received the dossier adds papers.");
        }
        return known;
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
