package vn.motcua.routing;

/** Where one leg (chặng liên thông) stands, and who there has to act (ai đang giữ). */
public enum LegState {
    /** Its stage has not come yet. */
    PLANNED(""),
    /** Handed over, receipt not confirmed (đã chuyển). */
    DISPATCHED("Văn thư, chờ xác nhận đã nhận"),
    /** Sent back as not the agency's business (trả chuyển sai); a coordinator names another. */
    DECLINED("Điều phối viên"),
    /** The agency confirmed receipt (đã nhận). */
    RECEIVED("Lãnh đạo, chờ phân công"),
    /** An officer is in charge (đã phân công). */
    ASSIGNED("Chuyên viên thụ lý"),
    /** The officer waits: for papers, a duty, an opinion or somebody's word. */
    WAITING("Chuyên viên, đang chờ"),
    /** The draft waits for signature (trình ký). */
    SUBMITTED("Lãnh đạo, trình ký"),
    /** Answered, with a result or a written refusal (đã giải quyết). */
    RESOLVED(""),
    /** Begun and ended without an answer (dừng). */
    CANCELLED(""),
    /** Will never start: what it needs was refused (không thực hiện). */
    NOT_STARTED("");

    private final String holder;

    LegState(String holder) {
        this.holder = holder;
    }

    /** The role that has to act; empty if nobody has to. */
    public String holder() {
        return holder;
    }

    /** Whether its turn has come and an answer is owed. */
    public boolean isOpen() {
        return !holder.isEmpty();
    }
}
