package vn.motcua.intake.complaint;

import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.motcua.platform.journal.Problem;

/** What people write, before it is kept: composed diacritics, no blanks around it, nothing invisible instead of words. */
final class Words {

    /** Longest text, in characters. */
    static final int LONGEST = 5_000;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

    private Words() {}

    /** The words, tidied; a problem TEXT_INVALID that names the field if there are none, too many, or unreadable ones. */
    static String of(String field, String written) {
        String tidy = Normalizer.normalize(written, Normalizer.Form.NFC).strip();
        boolean readable = tidy.codePoints().anyMatch(Character::isLetterOrDigit);
        if (!readable || tidy.length() > LONGEST || CONTROL.matcher(tidy).find()) {
            throw Problem.invalid(
                            "TEXT_INVALID",
                            "Nội dung phải có chữ, không quá " + LONGEST + " ký tự và không có ký tự điều khiển.")
                    .with("field", field);
        }
        return tidy;
    }
}
