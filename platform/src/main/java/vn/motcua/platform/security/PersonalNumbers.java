package vn.motcua.platform.security;

import java.util.regex.Pattern;

/**
 * Hides personal numbers (số định danh cá nhân, số chứng minh nhân dân) in what is filled into a text, whoever wrote it: of twelve
 * digits, or of nine, the last three stay. Telephone numbers, sums and codes have other lengths.
 */
public final class PersonalNumbers {

    private static final String NUMBER = "(?:\\d{3} ?\\d{3} ?\\d{3} ?\\d{3}|\\d{9})";

    /** Not within a longer number, a code or an amount. */
    private static final Pattern WHOLE =
            Pattern.compile("(?<![\\p{Alnum}+.,/-])(?<!\\d )" + NUMBER + "(?![\\p{Alnum}/-])(?![.,]?\\d)(?! \\d)");

    private PersonalNumbers() {}

    /** The text with every personal number in it hidden but for its end. */
    public static String masked(String text) {
        return WHOLE.matcher(text).replaceAll(number -> mask(number.group()));
    }

    private static String mask(String number) {
        String digits = number.replace(" ", "");
        return "*".repeat(digits.length() - 3) + digits.substring(digits.length() - 3);
    }
}
