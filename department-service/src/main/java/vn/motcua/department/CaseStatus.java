package vn.motcua.department;

import static vn.motcua.department.CaseCommand.*;

import java.util.List;
import java.util.Set;

/**
 * Where a case stands at its agency, with THE table of the commands that each state allows. To the public every open state
 * from the receipt on is "đang xử lý", waiting for an opinion or a signature included.
 */
public enum CaseStatus {
    /** Handed to the agency, receipt not confirmed (chờ tiếp nhận). */
    WAITING_RECEIPT(RECEIPT, DECLINE, OPINION_ANSWER),
    /** Received, nobody in charge (chờ phân công). */
    RECEIVED(DECLINE, ASSIGNMENT, OPINION_ANSWER),
    /** An officer works on it (đang thẩm định). */
    ASSIGNED(
            DECLINE,
            ASSIGNMENT,
            SUPPLEMENT_NEEDS,
            FINANCE_NEEDS,
            OPINIONS,
            OPINION_ANSWER,
            WAITS,
            LENGTHENING,
            SUBMISSION,
            REFUSAL),
    /** Papers are missing (chờ bổ sung); the clock pauses from the desk's request on. */
    WAITING_SUPPLEMENT(ASSIGNMENT, CONTINUATION, OPINION_ANSWER),
    /** The citizen owes money (chờ nghĩa vụ tài chính); the clock pauses. */
    WAITING_DUTY(ASSIGNMENT, DUTY_SETTLEMENT, OPINION_ANSWER),
    /** Another agency was asked (chờ ý kiến phối hợp); the clock runs on. */
    WAITING_OPINIONS(ASSIGNMENT, OPINIONS, OPINION_ANSWER, LENGTHENING),
    /** Somebody's word is awaited (chờ xác nhận); the clock runs on. */
    WAITING_WORD(ASSIGNMENT, OPINION_ANSWER, WAIT_ANSWER, LENGTHENING),
    /** The draft waits for the head (trình ký). */
    SUBMITTED(OPINION_ANSWER, REWORK, APPROVAL, REFUSAL),
    /** Answered (đã giải quyết). */
    RESOLVED,
    /** Sent back as not the agency's business; a coordinator looks (đã trả chuyển sai). */
    DECLINED,
    /** Ended without an answer (đã hủy). */
    CANCELLED;

    private static final Set<CaseStatus> CLOSED = Set.of(RESOLVED, DECLINED, CANCELLED);
    private static final Set<CaseStatus> AT_WORK =
            Set.of(ASSIGNED, WAITING_SUPPLEMENT, WAITING_DUTY, WAITING_OPINIONS, WAITING_WORD);

    @SuppressWarnings("ImmutableEnumChecker") // filled from Set.of
    private final Set<CaseCommand> allowed;

    CaseStatus(CaseCommand... allowed) {
        this.allowed = Set.of(allowed);
    }

    /** Whether the state allows the command. */
    public boolean allows(CaseCommand command) {
        return allowed.contains(command);
    }

    /** What the case's own agency may ask, in the order of the work. */
    public List<CaseCommand> allowed() {
        return allowed.stream()
                .filter(command -> command != OPINION_ANSWER)
                .sorted()
                .toList();
    }

    /** Whether the agency still has to answer. */
    public boolean open() {
        return !CLOSED.contains(this);
    }

    /** Whether an officer has it on the desk, working or waiting. */
    boolean atWork() {
        return AT_WORK.contains(this);
    }
}
