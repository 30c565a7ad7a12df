package vn.motcua.contracts.catalogue;

import java.util.List;

/**
 * Under which terms a procedure is done: all of it data, with its legal source.
 *
 * @param serviceLevel how much of it can be done online
 * @param statutory the time that the law gives (thời hạn theo quy định)
 * @param committed the time that the agencies promise, not longer than the law's (thời hạn cam kết); counted for the due date
 * @param fees what it costs; empty for free
 * @param supplement what happens to the clock when papers are asked for
 * @param sameSubject form fields that tell a child, a plot or a deed from another; two open dossiers with the same answers
 *     in all of them are suspected to be one; empty for no such check
 */
public record Terms(
        ServiceLevel serviceLevel,
        ProcessingTime statutory,
        ProcessingTime committed,
        List<Fee> fees,
        SupplementRule supplement,
        List<String> sameSubject) {
    public Terms {
        fees = List.copyOf(fees);
        sameSubject = List.copyOf(sameSubject);
    }

    /** The terms of a procedure that states none: free, wholly online, its promised minutes, the usual supplement rule. */
    static Terms usual(int promisedMinutes) {
        ProcessingTime time = new ProcessingTime(promisedMinutes, ProcessingTime.Unit.WORKING_MINUTE);
        return new Terms(ServiceLevel.FULL, time, time, List.of(), SupplementRule.USUAL, List.of());
    }

    /** How much of a procedure can be done online (NĐ 42/2022). */
    public enum ServiceLevel {
        /** Toàn trình. */
        FULL,
        /** Một phần. */
        PARTIAL,
        /** Cung cấp thông tin, nộp trực tiếp. */
        INFORMATION
    }

    /**
     * What happens when papers are asked for after acceptance.
     *
     * @param restarts whether the time is counted afresh after it (tính lại từ đầu) instead of going on after a pause
     * @param workingDays how long the citizen has, unless the desk says otherwise
     * @param basis the article that says so
     */
    public record SupplementRule(boolean restarts, int workingDays, String basis) {

        /** A pause, and ten working days for the citizen. */
        public static final SupplementRule USUAL =
                new SupplementRule(false, 10, "NĐ 118/2025/NĐ-CP Đ17 k2; thời hạn bổ sung: dữ liệu mẫu");
    }
}
