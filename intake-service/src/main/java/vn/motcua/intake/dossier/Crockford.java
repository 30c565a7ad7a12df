package vn.motcua.intake.dossier;

import java.util.Locale;

/** Crockford's base 32: digits and letters that nobody mistakes for each other when reading them out. */
public final class Crockford {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Crockford() {}

    /** The first characters of the bytes, five bits each. */
    public static String encode(byte[] bytes, int characters) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < characters; at++) {
            text.append(DIGITS.charAt(fiveBits(bytes, at * 5)));
        }
        return text.toString();
    }

    private static int fiveBits(byte[] bytes, int from) {
        int value = 0;
        for (int bit = from; bit < from + 5; bit++) {
            value = value << 1 | (bytes[bit / 8] >> (7 - bit % 8) & 1);
        }
        return value;
    }

    /** As a person may have written it, brought to the canonical digits: any case, no dashes, O for 0, I and L for 1. */
    public static String canonical(String written) {
        return written.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
