package vn.motcua.intake.dossier;

/**
 * A paper that was handed in (giấy tờ trong thành phần hồ sơ).
 *
 * @param code of the procedure's component
 * @param quantity copies of it
 */
public record Paper(String code, Kind kind, int quantity) {

    /** In what form it was handed in. */
    public enum Kind {
        /** Bản chính. */
        ORIGINAL,
        /** Bản chứng thực. */
        CERTIFIED,
        /** Bản sao. */
        COPY,
        /** Bản điện tử. */
        ELECTRONIC
    }
}
