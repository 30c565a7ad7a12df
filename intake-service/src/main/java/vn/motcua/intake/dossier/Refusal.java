package vn.motcua.intake.dossier;

import java.time.Instant;

/**
 * That and why the desk did not accept the dossier (từ chối tiếp nhận, Mẫu 03).
 *
 * @param reason in words, for the applicant
 * @param by user id of the officer; the service's name where a deadline passed
 */
public record Refusal(Reason reasonCode, String reason, String formNumber, Instant at, String by) {

    /** Why: a code for the log, words for the applicant. */
    public record Grounds(Reason code, String reason) {}

    /** Grounds on which a desk may refuse. */
    public enum Reason {
        INCOMPLETE("Hồ sơ chưa đầy đủ, chưa chính xác"),
        NOT_COMPETENT("Không thuộc thẩm quyền giải quyết"),
        NOT_ELIGIBLE("Không đủ điều kiện theo quy định"),
        DUPLICATE("Trùng với hồ sơ đã nộp"),
        SUPPLEMENT_EXPIRED("Quá hạn bổ sung hồ sơ"),
        OTHER("Lý do khác");

        private final String vietnamese;

        Reason(String vietnamese) {
            this.vietnamese = vietnamese;
        }

        /** What citizens read. */
        public String vietnamese() {
            return vietnamese;
        }
    }
}
