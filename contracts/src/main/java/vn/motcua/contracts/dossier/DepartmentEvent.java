package vn.motcua.contracts.dossier;

import java.time.Instant;
import java.util.List;

/** What one agency does with its leg; source {@code /department/{dossierId}/{leg}}. */
public sealed interface DepartmentEvent extends DossierEvent {

    /** Code of the leg in the route. */
    String leg();

    /** Code of the agency that holds the case. */
    String agency();

    /** The agency confirmed receipt (xác nhận đã nhận hồ sơ): the second signature on the control slip. */
    record CaseReceived(String leg, String agency, Instant receivedAt) implements DepartmentEvent {}

    /** The agency sent it back as not its business (trả chuyển sai thẩm quyền); why in words stays with the agency. */
    record CaseDeclined(String leg, String agency, String reasonCode) implements DepartmentEvent {}

    /** An officer was put in charge (phân công); who it is stays with the agency. */
    record CaseAssigned(String leg, String agency) implements DepartmentEvent {}

    /**
     * Papers are missing (cần bổ sung): the desk asks the citizen for them, never the agency itself. Which ones is read
     * from the case.
     */
    record CaseSupplementNeeded(String leg, String agency) implements DepartmentEvent {}

    /** The agency goes on without the papers that it wanted (tiếp tục, không chờ bổ sung); possible until the desk has asked. */
    record CaseContinued(String leg, String agency) implements DepartmentEvent {}

    /**
     * The citizen owes money before the agency can go on (thông báo nghĩa vụ tài chính).
     *
     * @param duty code of the duty in the leg's definition
     * @param amount in VND
     * @param noticeRef number of the agency's notice
     */
    record CaseFinanceNeeded(String leg, String agency, String duty, long amount, String noticeRef)
            implements DepartmentEvent {}

    /** The agency itself confirmed that the duty is done (xác nhận hoàn thành nghĩa vụ); the citizen's word is not enough. */
    record CaseDutySettled(String leg, String agency, String duty) implements DepartmentEvent {}

    /**
     * Another agency was asked for its opinion (lấy ý kiến phối hợp); the clock runs on.
     *
     * @param opinion 1 for the case's first question
     * @param asked code of the agency asked
     * @param dueAt the opinion's own deadline
     */
    record OpinionRequested(String leg, String agency, int opinion, String asked, Instant dueAt)
            implements DepartmentEvent {}

    /** The opinion came (đã có ý kiến). */
    record OpinionGiven(String leg, String agency, int opinion, String asked) implements DepartmentEvent {}

    /** The opinion's deadline passed in silence, which is not consent (quá hạn cho ý kiến). */
    record OpinionOverdue(String leg, String agency, int opinion, String asked) implements DepartmentEvent {}

    /**
     * The agency waits for somebody's word, with a rule for silence (chờ xác nhận có thời hạn).
     *
     * @param awaited code of the wait in the leg's definition
     * @param dueAt when silence counts
     */
    record CaseWaitOpened(String leg, String agency, String awaited, Instant dueAt) implements DepartmentEvent {}

    /** The wait is over (hết chờ). */
    record CaseWaitEnded(String leg, String agency, String awaited, WaitEnd end) implements DepartmentEvent {}

    /**
     * The head lengthened the leg on the legal ground of its definition (kéo dài để xác minh).
     *
     * @param minutes working minutes added
     */
    record CaseLengthened(String leg, String agency, int minutes) implements DepartmentEvent {}

    /** The draft went to the head for signature (trình ký). */
    record CaseSubmitted(String leg, String agency) implements DepartmentEvent {}

    /** The head sent the draft back (trả lại để làm lại). */
    record CaseReworked(String leg, String agency) implements DepartmentEvent {}

    /**
     * The agency answered its leg (giải quyết xong chặng).
     *
     * @param resultRef official number of the result or of the written refusal
     * @param outputs names of outputs that later legs may fetch, e.g. {@code personalId}
     * @param reasonCode why it was refused; empty when granted
     */
    record CaseResolved(
            String leg,
            String agency,
            LegResult result,
            String resultRef,
            List<String> outputs,
            String reasonCode,
            Instant resolvedAt)
            implements DepartmentEvent {
        public CaseResolved {
            outputs = List.copyOf(outputs);
        }
    }
}
