package vn.motcua.intake.dossier;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/** Code by which a citizen finds the dossier from the first day (mã tra cứu), like {@code T7K2-4QX9}. Not a secret. */
public final class LookupCode {

    /** Name of the unique index over it. */
    public static final String INDEX = "lookup-code";

    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{8}");

    private LookupCode() {}

    /**
     * The code of a dossier.
     *
     * @param attempt 0 first; the next if another dossier has that code
     */
    static String of(String dossierId, int attempt) {
        byte[] hash = DigestUtils.sha256(dossierId + "#" + attempt);
        return shown(Crockford.encode(hash, 8));
    }

    /** The code as it is kept, from how a person wrote it; empty if it cannot be one. */
    public static Optional<String> parse(String written) {
        String canonical = Crockford.canonical(written);
        return FORM.matcher(canonical).matches() ? Optional.of(shown(canonical)) : Optional.empty();
    }

    private static String shown(String digits) {
        return digits.substring(0, 4) + "-" + digits.substring(4);
    }
}
