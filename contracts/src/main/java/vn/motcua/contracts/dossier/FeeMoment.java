package vn.motcua.contracts.dossier;

/** When money is to be paid (hình thức thu). */
public enum FeeMoment {
    /** With the acceptance (thu khi tiếp nhận). */
    ON_ACCEPTANCE,
    /** Before the result is handed over (thu khi trả kết quả). */
    ON_RETURN,
    /** When an agency sets it; its leg waits, and the clock with it (nghĩa vụ tài chính). */
    DURING_WORK
}
