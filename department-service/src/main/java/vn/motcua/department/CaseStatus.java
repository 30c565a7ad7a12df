package vn.motcua.department;

import java.util.List;
import java.util.Set;

/** Where a case stands at its agency, with THE table of the commands that each state allows. */
public enum CaseStatus {
    /** Dispatched to the agency, receipt not confirmed (chờ tiếp nhận). */
    WAITING_RECEIPT(CaseCommand.RECEIPT),
    /** Received, nobody in charge (chờ phân công). */
    RECEIVED(CaseCommand.ASSIGNMENT),
    /** An officer works on it (đang thẩm định); may be given to another. */
    ASSIGNED(CaseCommand.ASSIGNMENT, CaseCommand.SUBMISSION, CaseCommand.REFUSAL),
    /** The draft waits for the head (trình ký). */
    SUBMITTED(CaseCommand.REWORK, CaseCommand.APPROVAL, CaseCommand.REFUSAL),
    /** Answered (đã giải quyết). */
    RESOLVED;

    @SuppressWarnings("ImmutableEnumChecker") // filled from Set.of
    private final Set<CaseCommand> allowed;

    CaseStatus(CaseCommand... allowed) {
        this.allowed = Set.of(allowed);
    }

    /** Whether the state allows the command. */
    public boolean allows(CaseCommand command) {
        return allowed.contains(command);
    }

    /** Addresses of the allowed commands, in the order of the work. */
    public List<String> allowed() {
        return allowed.stream().sorted().map(CaseCommand::path).toList();
    }
}
