package vn.motcua.intake.tracking;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Hides a person's name (che tên) so that its owner recognises it and nobody else learns it: Nguyễn Văn A is Ng*** V** A. */
final class Masking {

    private static final int SHORT = 4;

    private Masking() {}

    static String name(String fullName) {
        String composed = Normalizer.normalize(fullName, Normalizer.Form.NFC).strip();
        return Arrays.stream(composed.split("\\s+")).map(Masking::word).collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        int length = word.codePointCount(0, word.length());
        int shown = length <= SHORT ? 1 : 2;
        int hidden = length <= SHORT ? length - 1 : 3;
        return word.substring(0, word.offsetByCodePoints(0, Math.min(shown, length))) + "*".repeat(Math.max(0, hidden));
    }
}
