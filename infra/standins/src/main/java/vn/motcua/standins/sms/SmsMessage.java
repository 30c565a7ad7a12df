package vn.motcua.standins.sms;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a caller asks to send; parts may be null because they come from outside. */
record SmsMessage(
        @Nullable String reference,
        @Nullable String to,
        @Nullable String text,
        @Nullable String sender) {

    private static final Pattern REFERENCE = Pattern.compile("\\S{1,128}");
    private static final Pattern PHONE = Pattern.compile("(\\+?84|0)\\d{8,10}");
    private static final int LONGEST = 765;
    private static final Pattern BRAND = Pattern.compile("[A-Za-z0-9 ._-]{1,11}");

    /** What is wrong with it, in one sentence; null when it can be sent. */
    @Nullable
    String problem() {
        if (!fits(REFERENCE, reference)) {
            return "reference must be 1 to 128 characters without spaces";
        }
        if (!fits(PHONE, to)) {
            return "to must be a Vietnamese phone number";
        }
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            return "text must be 1 to " + LONGEST + " characters: five parts";
        }
        return fits(BRAND, sender) ? null : "sender must be a brand name of 1 to 11 characters";
    }

    private static boolean fits(Pattern pattern, @Nullable String value) {
        return value != null && pattern.matcher(value).matches();
    }
}
