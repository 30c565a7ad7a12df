package vn.motcua.intake.complaint;

/** Grounds on which a complaint is rejected (lý do từ chối tiếp nhận). */
public enum RejectionReason {
    NOT_COMPETENT("Không thuộc thẩm quyền của cơ quan"),
    NO_SUBSTANCE("Không có nội dung cụ thể"),
    ANSWERED_BEFORE("Đã được trả lời, không có tình tiết mới"),
    NOT_SUPPLEMENTED("Không bổ sung thông tin trong thời hạn"),
    ANOTHER_PROCEDURE("Thực chất là khiếu nại, tố cáo"),
    OTHER("Lý do khác");

    private final String vietnamese;

    RejectionReason(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    /** What citizens read. */
    public String vietnamese() {
        return vietnamese;
    }
}
