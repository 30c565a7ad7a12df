package vn.motcua.contracts.dossier;

/** Public status of a dossier (trạng thái hồ sơ); deadline, money and delivery are other dimensions. */
public enum DossierStatus {
    /** Begun, not handed in; known to nobody but its writer, so the national portal has no code for it. */
    DRAFT(0, "Nháp"),
    SUBMITTED(1, "Mới đăng ký, chờ tiếp nhận"),
    /** The desk asked for papers before accepting (Mẫu 02); the legal clock has not started. */
    AWAITING_COMPLETION(5, "Yêu cầu bổ sung trước tiếp nhận"),
    REFUSED(3, "Không được tiếp nhận"),
    ACCEPTED(2, "Được tiếp nhận"),
    PROCESSING(4, "Đang xử lý"),
    /** An agency needs papers and the desk asked for them (Mẫu 02). */
    AWAITING_SUPPLEMENT(5, "Yêu cầu bổ sung giấy tờ"),
    /** The citizen has a financial duty to fulfil (thuế, phí) before an agency can go on. */
    AWAITING_DUTY(6, "Yêu cầu thực hiện nghĩa vụ tài chính"),
    WITHDRAWAL_REQUESTED(7, "Công dân yêu cầu rút hồ sơ"),
    STOPPED(8, "Dừng xử lý"),
    RESOLVED(9, "Đã xử lý xong"),
    RETURNED(10, "Đã trả kết quả");

    private final int nationalCode;
    private final String vietnamese;

    DossierStatus(int nationalCode, String vietnamese) {
        this.nationalCode = nationalCode;
        this.vietnamese = vietnamese;
    }

    /** TrangThaiHoSo of the national portal, 1 to 10; 0 for a draft, which the portal does not know. */
    public int nationalCode() {
        return nationalCode;
    }

    /** What citizens read. */
    public String vietnamese() {
        return vietnamese;
    }

    /** Whether the dossier's way has ended; rating it, or a letter that comes back, is all that can still happen. */
    public boolean isClosed() {
        return this == REFUSED || this == STOPPED || this == RETURNED;
    }

    /** Whether agencies may be at work: accepted and not yet resolved or closed. */
    public boolean isOnItsWay() {
        return switch (this) {
            case ACCEPTED, PROCESSING, AWAITING_SUPPLEMENT, AWAITING_DUTY, WITHDRAWAL_REQUESTED -> true;
            default -> false;
        };
    }
}
