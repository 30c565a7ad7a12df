package vn.motcua.department;

import java.util.Locale;

/** What can be asked of a case; the state's table is {@link CaseStatus}, who may ask is {@link Permissions}. */
public enum CaseCommand {
    /** Confirm receipt (xác nhận đã nhận hồ sơ). */
    RECEIPT,
    /** Send it back as not this agency's business (trả chuyển sai thẩm quyền). */
    DECLINE,
    /** Put an officer in charge, or another one (phân công, phân công lại). */
    ASSIGNMENT,
    /** Say which papers are missing; the desk asks for them (đề nghị yêu cầu bổ sung). */
    SUPPLEMENT_NEEDS,
    /** Go on without the papers (tiếp tục, không chờ bổ sung). */
    CONTINUATION,
    /** Say what the citizen owes before the work can go on (thông báo nghĩa vụ tài chính). */
    FINANCE_NEEDS,
    /** Confirm that the duty is done (xác nhận hoàn thành nghĩa vụ). */
    DUTY_SETTLEMENT,
    /** Ask another agency for its opinion (lấy ý kiến phối hợp). */
    OPINIONS,
    /** Give the opinion: the only command of another agency, the one that was asked (cho ý kiến). */
    OPINION_ANSWER,
    /** Wait for somebody's word, with a rule for silence (chờ xác nhận). */
    WAITS,
    /** Record the word (ghi nhận xác nhận). */
    WAIT_ANSWER,
    /** Take longer on the legal ground of the definition (kéo dài để xác minh). */
    LENGTHENING,
    /** Hand the draft to the head (trình ký). */
    SUBMISSION,
    /** Send the draft back (trả lại để làm lại). */
    REWORK,
    /** Sign the result (ký duyệt). */
    APPROVAL,
    /** Sign a written refusal (văn bản không giải quyết). */
    REFUSAL;

    /** Last part of the command's address. */
    public String path() {
        return switch (this) {
            case OPINION_ANSWER -> "opinions/{n}";
            case WAIT_ANSWER -> "waits/{code}";
            default -> name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
