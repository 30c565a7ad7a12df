package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.List;

/**
 * That work on the dossier ended without a result (dừng giải quyết, Mẫu 05).
 *
 * @param reason in words, for the applicant
 * @param stage where the dossier stood, as the form says it
 * @param originals components whose originals must be handed back
 */
public record Stop(
        Reason reasonCode,
        String reason,
        String stage,
        String formNumber,
        List<String> originals,
        Instant at,
        String by) {
    public Stop {
        originals = List.copyOf(originals);
    }

    /** Grounds on which work may end. */
    public enum Reason {
        WITHDRAWN("Người nộp rút hồ sơ"),
        SUPPLEMENT_EXPIRED("Quá hạn bổ sung hồ sơ"),
        DUTY_UNPAID("Không thực hiện nghĩa vụ tài chính"),
        LEGAL_EVENT("Có sự kiện pháp lý làm chấm dứt việc giải quyết");

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
