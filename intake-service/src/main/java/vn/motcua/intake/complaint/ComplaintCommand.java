package vn.motcua.intake.complaint;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.motcua.platform.journal.Problem;

/** The one table of a complaint's life: which command is taken in which status, by whom, and where it leads. */
public enum ComplaintCommand {
    ACCEPTANCE(
            "acceptance",
            Party.AGENCY,
            Set.of(ComplaintStatus.SUBMITTED, ComplaintStatus.LAPSED),
            ComplaintStatus.ACCEPTED),
    REJECTION(
            "rejection",
            Party.HEAD,
            Set.of(ComplaintStatus.SUBMITTED, ComplaintStatus.LAPSED),
            ComplaintStatus.REJECTED),
    SUPPLEMENT_REQUEST(
            "supplement-request", Party.AGENCY, Set.of(ComplaintStatus.SUBMITTED), ComplaintStatus.NEEDS_MORE),
    SUPPLEMENT(
            "supplement",
            Party.SENDER,
            Set.of(ComplaintStatus.NEEDS_MORE, ComplaintStatus.LAPSED),
            ComplaintStatus.SUBMITTED),
    ANSWER("answer", Party.HEAD, Set.of(ComplaintStatus.ACCEPTED), ComplaintStatus.ANSWERED),
    PUBLICATION("publication", Party.AGENCY, Set.of(ComplaintStatus.ANSWERED), ComplaintStatus.PUBLISHED);

    private final String path;
    private final Party by;
    private final Set<ComplaintStatus> from;
    private final ComplaintStatus to;

    /** Who gives a command. */
    enum Party {
        /** Desk or head of the agency concerned. */
        AGENCY,
        /** The head of the agency concerned. */
        HEAD,
        /** Who handed it in: the citizen, or the desk that wrote it down for the citizen. */
        SENDER
    }

    ComplaintCommand(String path, Party by, Set<ComplaintStatus> from, ComplaintStatus to) {
        this.path = path;
        this.by = by;
        this.from = from;
        this.to = to;
    }

    /** Last part of its address. */
    public String path() {
        return path;
    }

    Party by() {
        return by;
    }

    boolean isAllowedIn(ComplaintStatus status) {
        return from.contains(status);
    }

    /** Addresses of the commands that a complaint in this status takes. */
    static List<String> allowedIn(ComplaintStatus status) {
        return Arrays.stream(values())
                .filter(command -> command.isAllowedIn(status))
                .map(ComplaintCommand::path)
                .toList();
    }

    /** Where it leads from this status; a problem ILLEGAL_STATE where it is not taken. */
    ComplaintStatus from(ComplaintStatus status) {
        if (!isAllowedIn(status)) {
            throw Problem.illegalState("A complaint that is " + status + " does not take this.", allowedIn(status));
        }
        return to;
    }
}
