package vn.motcua.notification.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Vietnamese without diacritics (không dấu), in characters that take one septet each in the GSM 03.38 default alphabet;
 * so a text's length in characters is its length on the air.
 */
final class GsmText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^ !\"#$%&'()*+,\\-./0-9:;<=>?@A-Z_a-z]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private GsmText() {}

    /** The text as it can be sent; a character that has no plain form becomes a question mark. */
    static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return OTHERS.matcher(oneLine(punctuated(bare))).replaceAll("?");
    }

    /** The text in one line, each letter with its marks as one character. */
    static String oneLine(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
    }

    private static String punctuated(String text) {
        return text.replaceAll("[“”«»]", "\"")
                .replaceAll("[‘’`]", "'")
                .replaceAll("[‐‑–—~]", "-")
                .replaceAll("[\\[{]", "(")
                .replaceAll("[\\]}]", ")")
                .replaceAll("[|\\\\]", "/")
                .replace("…", "...")
                .replace("\u00a0", " ");
    }
}
