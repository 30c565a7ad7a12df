package vn.motcua.department;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who holds the case now (hồ sơ đang ở đâu).
 *
 * @param agency its code
 * @param name of the agency; null while the catalogue does not have it
 * @param role whose desk it lies on
 * @param user user id of the officer in charge, if it lies on that desk; null otherwise
 * @param since when
 * @param waitsFor whom the work waits for, if not for the holder; null otherwise
 */
public record Holder(
        String agency,
        @Nullable String name,
        String role,
        @Nullable String user,
        Instant since,
        @Nullable String waitsFor) {

    /** Who holds this case; the agency's name is null if it is not known. */
    public static Holder of(CaseFile file, @Nullable String name) {
        String user = file.status().atWork() ? file.assignee() : null;
        return new Holder(file.agency(), name, role(file.status()), user, file.since(), waitsFor(file));
    }

    private static String role(CaseStatus status) {
        return switch (status) {
            case WAITING_RECEIPT -> "Văn thư";
            case RECEIVED, SUBMITTED -> "Lãnh đạo";
            case ASSIGNED, WAITING_SUPPLEMENT, WAITING_DUTY, WAITING_OPINIONS, WAITING_WORD -> "Chuyên viên";
            case DECLINED -> "Điều phối";
            case RESOLVED, CANCELLED -> "Lưu hồ sơ";
        };
    }

    private static @Nullable String waitsFor(CaseFile file) {
        return switch (file.status()) {
            case WAITING_SUPPLEMENT -> supplement(file);
            case WAITING_DUTY -> "Người nộp hồ sơ";
            case WAITING_OPINIONS -> "Cơ quan phối hợp";
            case WAITING_WORD -> file.asking().open().map(Holder::party).orElse(null);
            default -> null;
        };
    }

    private static @Nullable String supplement(CaseFile file) {
        return file.asking()
                .supplement()
                .map(need -> switch (need.state()) {
                    case NEEDED -> "Bộ phận một cửa";
                    case ASKED -> "Người nộp hồ sơ";
                    default -> "Chuyên viên";
                })
                .orElse(null);
    }

    private static String party(Wait wait) {
        return switch (wait.party()) {
            case APPLICANT -> "Người nộp hồ sơ";
            case THIRD_PARTY -> "Người có liên quan";
            case INSTITUTION -> "Cơ quan, tổ chức khác";
        };
    }
}
