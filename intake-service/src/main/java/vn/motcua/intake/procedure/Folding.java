package vn.motcua.intake.procedure;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as people type them: without diacritics, in lower case, single spaces. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern LEADING = Pattern.compile("^thu tuc:? ");

    private Folding() {}

    /** Without diacritics, in lower case. */
    public static String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return SPACE.matcher(plain.toLowerCase(Locale.ROOT).strip()).replaceAll(" ");
    }

    /** A folded name without the words that half of all names begin with. */
    public static String foldName(String name) {
        return LEADING.matcher(fold(name)).replaceFirst("");
    }
}
