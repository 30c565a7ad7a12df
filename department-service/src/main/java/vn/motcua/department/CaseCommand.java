package vn.motcua.department;

import java.util.Locale;

/** What people of the agency may ask of a case. */
public enum CaseCommand {
    /** Confirm receipt (xác nhận đã nhận hồ sơ). */
    RECEIPT,
    /** Put an officer in charge (phân công). */
    ASSIGNMENT,
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
        return name().toLowerCase(Locale.ROOT);
    }
}
