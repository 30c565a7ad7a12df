package vn.motcua.intake.dossier;

/** Where a leg (chặng) stands, as the citizen may know it. */
public enum LegState {
    PLANNED("Chưa đến lượt"),
    DISPATCHED("Đã chuyển, chờ cơ quan nhận"),
    RECEIVED("Cơ quan đã nhận"),
    ASSIGNED("Đang xử lý"),
    SUBMITTED("Đang xử lý"),
    RESOLVED("Đã có kết quả"),
    NOT_STARTED("Không thực hiện");

    private final String vietnamese;

    LegState(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    /** What citizens read. */
    public String vietnamese() {
        return vietnamese;
    }

    /** Whether an agency has confirmed receipt and not yet answered. */
    boolean inWork() {
        return this == RECEIVED || this == ASSIGNED || this == SUBMITTED;
    }
}
