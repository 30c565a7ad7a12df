package vn.motcua.intake.complaint;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How to reach the citizen (liên hệ); never published, never on an event. */
public record Contact(
        String fullName, @Nullable String phone, @Nullable String email) {

    /** Digits that name a subscriber, whether written with 0 or +84 before them. */
    private static final int SUBSCRIBER = 9;

    public Contact {
        fullName = Words.of("contact.fullName", fullName);
    }

    /**
     * Whether the text gives the citizen away: full name, phone or e-mail address, however they are spaced or capitalised.
     * A name of one word gives nobody away, and half of all texts contain it.
     */
    boolean isNamedIn(String text) {
        String flat = text.replaceAll("[\\s.\\-]", "");
        boolean called = phone != null && flat.contains(phone.substring(phone.length() - SUBSCRIBER));
        boolean written = email != null && text.toLowerCase(Locale.ROOT).contains(email.toLowerCase(Locale.ROOT));
        return called || written || hasFullName(text);
    }

    private boolean hasFullName(String text) {
        String[] words = fullName.split("\\s+");
        String name = Arrays.stream(words).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        Pattern whole =
                Pattern.compile("(?<!\\p{L})" + name + "(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return words.length > 1 && whole.matcher(text).find();
    }
}
