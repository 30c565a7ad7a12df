package vn.motcua.intake.complaint;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** Who may see a complaint and who may decide about it. To everybody else it does not exist. */
final class ComplaintAccess {

    private ComplaintAccess() {}

    /** The complaint, if it exists for this caller. */
    static Complaint readable(Caller caller, @Nullable Complaint complaint) {
        if (complaint == null || !mayRead(caller, complaint.filing())) {
            throw unknown();
        }
        return complaint;
    }

    /** The complaint, if this caller may give the command. */
    static Complaint entitled(Caller caller, @Nullable Complaint complaint, ComplaintCommand command) {
        Complaint known = readable(caller, complaint);
        if (!isEntitled(caller, known.filing(), command)) {
            throw Problem.forbidden(
                    switch (command.by()) {
                        case AGENCY -> "Only the desk or the head of the agency concerned does this.";
                        case HEAD -> "Only the head of the agency concerned does this.";
                        case SENDER -> "Only who handed the complaint in does this.";
                    });
        }
        return known;
    }

    /** Addresses of the commands that this caller may give now. */
    static List<String> allowed(Caller caller, Complaint complaint) {
        return Arrays.stream(ComplaintCommand.values())
                .filter(command -> command.isAllowedIn(complaint.status()))
                .filter(command -> isEntitled(caller, complaint.filing(), command))
                .map(ComplaintCommand::path)
                .toList();
    }

    static Problem unknown() {
        return Problem.notFound("COMPLAINT_UNKNOWN", "There is no such complaint, or it is not yours to see.");
    }

    private static boolean mayRead(Caller caller, Filing filing) {
        return caller.is(Role.AUDITOR) || caller.at(filing.agency(), Role.DESK, Role.HEAD) || isSender(caller, filing);
    }

    private static boolean isEntitled(Caller caller, Filing filing, ComplaintCommand command) {
        return switch (command.by()) {
            case AGENCY -> caller.at(filing.agency(), Role.DESK, Role.HEAD);
            case HEAD -> caller.at(filing.agency(), Role.HEAD);
            case SENDER -> isSender(caller, filing);
        };
    }

    private static boolean isSender(Caller caller, Filing filing) {
        return filing.desk() == null
                ? caller.is(Role.CITIZEN) && caller.user().equals(filing.submittedBy())
                : caller.at(filing.desk(), Role.DESK);
    }
}
