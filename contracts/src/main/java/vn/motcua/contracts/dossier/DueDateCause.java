package vn.motcua.contracts.dossier;

/** The only grounds on which a legal due date may move (căn cứ thay đổi hạn trả). */
public enum DueDateCause {
    /** The competent agency confirmed receipt, and the clock starts with that. */
    CLOCK_STARTED,
    /** Waiting for the citizen ended; moved by the working minutes paused. */
    PAUSE_ENDED,
    /** The procedure counts its time afresh after a supplement (tính lại từ đầu). */
    RESTARTED,
    /** The law gives longer where facts must be verified (kéo dài để xác minh). */
    VERIFICATION,
    /** The working calendar changed, and an administrator ran the recomputation. */
    CALENDAR_CHANGED
}
