package vn.motcua.department;

import java.util.regex.Pattern;
import vn.motcua.platform.journal.Problem;

/** Official numbers that go out on events, and so must not be a person's. */
final class References {

    private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}./_-]{0,63}");
    private static final Pattern LONG_NUMBER = Pattern.compile(".*\\d{9}.*");

    private References() {}

    /** Refuses, with this code, a number that could be a person's: a run of nine digits is an identity or phone number. */
    static void check(String code, String reference) {
        if (!REFERENCE.matcher(reference).matches()
                || LONG_NUMBER.matcher(reference).matches()) {
            throw Problem.invalid(
                    code, "A number has up to 64 letters, digits and ./_- and never nine digits in a row.");
        }
    }
}
