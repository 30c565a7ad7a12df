package vn.motcua.intake.dossier;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Official code of a dossier (mã hồ sơ), {@code {agency}-{yyMMdd}-{nnnn}}.
 *
 * @param day {@code yyMMdd} in Vietnamese time
 * @param number from 1, consecutive within agency and day; four digits, and more when four do not suffice
 */
public record DossierCode(String agency, String day, int number) {

    private static final Pattern PRINTED = Pattern.compile("(.+)-(\\d{6})-(\\d{4,9})");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyMMdd").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    /** As it is printed. */
    public String text() {
        return "%s-%s-%04d".formatted(agency, day, number);
    }

    /** The parts of what is printed; empty if it is no such code. */
    static Optional<DossierCode> of(String text) {
        Matcher parts = PRINTED.matcher(text);
        return parts.matches()
                ? Optional.of(new DossierCode(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    static String dayOf(Instant moment) {
        return DAY.format(moment);
    }
}
