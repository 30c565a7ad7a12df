package vn.motcua.intake.dossier;

/**
 * Numbers of the forms that are written about a dossier (số phiếu). They count within the dossier, under its code or, before
 * acceptance, its look-up code: unique everywhere and without holes, and needing no counter.
 */
enum FormNumber {
    /** Mẫu 02, phiếu yêu cầu bổ sung. */
    SUPPLEMENT("HDHS"),
    /** Mẫu 03, phiếu từ chối. */
    REFUSAL("PTC"),
    /** Mẫu 04, xin lỗi và đề nghị gia hạn. */
    APOLOGY("PXL"),
    /** Yêu cầu rút hồ sơ của người nộp. */
    WITHDRAWAL("YCR"),
    /** Mẫu 05, thông báo dừng giải quyết. */
    STOP("TBD");

    private final String sign;

    FormNumber(String sign) {
        this.sign = sign;
    }

    /** The number of the dossier's form, the first being 1. */
    String of(Dossier dossier, int count) {
        String code = dossier.code();
        return "%02d/%s-%s".formatted(count, sign, code == null ? dossier.lookupCode() : code);
    }
}
