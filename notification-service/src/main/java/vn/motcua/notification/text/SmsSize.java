package vn.motcua.notification.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.smpp.charset.Gsm7BitCharsetProvider;

/**
 * What a short message costs (số bản tin tính cước).
 *
 * @param units septets or pairs of octets; a character of GSM's extension table takes two
 * @param parts messages that the provider bills
 */
public record SmsSize(Alphabet alphabet, int units, int parts) {

    private static final Charset GSM = new Gsm7BitCharsetProvider().charsetForName("X-Gsm7Bit");

    /** The size of the text in the cheapest alphabet that has all its characters. */
    public static SmsSize of(String text) {
        return isGsm(text) ? in(Alphabet.GSM7, text) : in(Alphabet.UCS2, text);
    }

    /** The text as message centres take it: a septet an octet, or pairs of octets. */
    public static byte[] octets(String text) {
        return text.getBytes(isGsm(text) ? GSM : StandardCharsets.UTF_16BE);
    }

    private static boolean isGsm(String text) {
        return new String(text.getBytes(GSM), GSM).equals(text);
    }

    private static SmsSize in(Alphabet alphabet, String text) {
        int units =
                text.codePoints().map(character -> units(alphabet, character)).sum();
        return new SmsSize(alphabet, units, units <= alphabet.room(1) ? 1 : parts(alphabet, text));
    }

    /** No part ends within a character, so one that takes two units may leave the last unit of a part empty. */
    private static int parts(Alphabet alphabet, String text) {
        int parts = 1;
        int used = 0;
        for (int character : text.codePoints().toArray()) {
            int units = units(alphabet, character);
            if (used + units > alphabet.ofSeveral()) {
                parts++;
                used = 0;
            }
            used += units;
        }
        return parts;
    }

    private static int units(Alphabet alphabet, int character) {
        String one = Character.toString(character);
        return alphabet == Alphabet.GSM7
                ? one.getBytes(GSM).length
                : one.getBytes(StandardCharsets.UTF_16BE).length / 2;
    }
}
