package vn.motcua.intake.dossier;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Official code of a dossier (mã hồ sơ), {@code {agency}-{yyMMdd}-{nnnn}}.
 *
 * @param day {@code yyMMdd} in Vietnamese time
 * @param number from 1, consecutive within agency and day; four digits, and more when four do not suffice
 */
public record DossierCode(String agency, String day, int number) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyMMdd").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    /** As it is printed. */
    public String text() {
        return "%s-%s-%04d".formatted(agency, day, number);
    }

    static String dayOf(Instant moment) {
        return DAY.format(moment);
    }
}
