package vn.motcua.contracts.dossier;

/** How one agency answered its leg (kết quả chặng liên thông). */
public enum LegResult {
    /** A result was issued (có kết quả). */
    GRANTED,
    /** A written refusal was issued (văn bản không giải quyết). */
    REFUSED,
    /** The leg was never worked on, because the route ended before it (không thực hiện). */
    NOT_STARTED,
    /** The leg was begun and ended without an answer (dừng, không có kết quả). */
    CANCELLED
}
