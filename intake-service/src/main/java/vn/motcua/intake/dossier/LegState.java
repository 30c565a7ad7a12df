package vn.motcua.intake.dossier;

/** Where a leg (chặng) stands, as the citizen may know it, and who inside the agency has to act (ai đang giữ). */
public enum LegState {
    PLANNED("Chưa đến lượt", ""),
    DISPATCHED("Đã chuyển, chờ cơ quan nhận", "Văn thư, chờ xác nhận đã nhận"),
    DECLINED("Chuyển chưa đúng nơi, chờ điều phối lại", "Điều phối viên"),
    RECEIVED("Cơ quan đã nhận", "Lãnh đạo, chờ phân công"),
    ASSIGNED("Đang xử lý", "Chuyên viên thụ lý"),
    AWAITING_SUPPLEMENT("Cần bổ sung giấy tờ", "Chuyên viên, chờ bổ sung qua bộ phận một cửa"),
    AWAITING_DUTY("Chờ thực hiện nghĩa vụ tài chính", "Người nộp hồ sơ, chờ thực hiện nghĩa vụ tài chính"),
    AWAITING_OPINION("Đang xử lý", "Cơ quan được lấy ý kiến"),
    AWAITING_WORD("Chờ xác nhận", "Người được hỏi, chờ xác nhận"),
    SUBMITTED("Đang xử lý", "Lãnh đạo, trình ký"),
    RESOLVED("Đã có kết quả", ""),
    CANCELLED("Dừng, không có kết quả", ""),
    NOT_STARTED("Không thực hiện", "");

    private final String vietnamese;
    private final String holder;

    LegState(String vietnamese, String holder) {
        this.vietnamese = vietnamese;
        this.holder = holder;
    }

    /** What citizens read. */
    public String vietnamese() {
        return vietnamese;
    }

    /** The role that has to act; empty if nobody has to. */
    public String holder() {
        return holder;
    }

    /** Whether it is not answered yet, and its turn has come. */
    public boolean isOpen() {
        return !holder.isEmpty();
    }

    /** Whether its work stands still until the citizen has done something. */
    boolean waitsForTheCitizen() {
        return this == AWAITING_SUPPLEMENT || this == AWAITING_DUTY;
    }
}
