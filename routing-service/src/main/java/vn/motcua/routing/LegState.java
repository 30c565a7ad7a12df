package vn.motcua.routing;

/** Where one leg (chặng liên thông) stands. */
public enum LegState {
    /** Its stage has not come yet. */
    PLANNED,
    /** Handed over, receipt not confirmed (đã chuyển). */
    DISPATCHED,
    /** The agency confirmed receipt (đã nhận). */
    RECEIVED,
    /** An officer is in charge (đã phân công). */
    ASSIGNED,
    /** The draft waits for signature (trình ký). */
    SUBMITTED,
    /** Answered, with a result or a written refusal (đã giải quyết). */
    RESOLVED,
    /** Will never start: what it needs was refused (không thực hiện). */
    NOT_STARTED;

    /** Whether an agency has it and owes an answer. */
    public boolean isOpen() {
        return this == DISPATCHED || this == RECEIVED || this == ASSIGNED || this == SUBMITTED;
    }
}
