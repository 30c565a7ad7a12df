package vn.motcua.contracts.dossier;

/** Public status of a dossier (trạng thái hồ sơ); deadline, money and delivery are other dimensions. */
public enum DossierStatus {
    SUBMITTED(1, "Mới đăng ký, chờ tiếp nhận"),
    ACCEPTED(2, "Được tiếp nhận"),
    REFUSED(3, "Không được tiếp nhận"),
    PROCESSING(4, "Đang xử lý"),
    RESOLVED(9, "Đã xử lý xong"),
    RETURNED(10, "Đã trả kết quả");

    private final int nationalCode;
    private final String vietnamese;

    DossierStatus(int nationalCode, String vietnamese) {
        this.nationalCode = nationalCode;
        this.vietnamese = vietnamese;
    }

    /** TrangThaiHoSo of the national portal, 1 to 10. */
    public int nationalCode() {
        return nationalCode;
    }

    /** What citizens read. */
    public String vietnamese() {
        return vietnamese;
    }
}
