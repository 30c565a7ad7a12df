package vn.motcua.intake.listing;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads published fees; an amount is only taken for one where nothing speaks against it. */
final class Fees {

    /** Below this no fee is in đồng: 5, 20 or 150 are dollars at missions abroad, or thousands. */
    private static final long LEAST = 1_000;

    private Fees() {}

    static ListingContent.Fee read(JsonNode fee) {
        Long value = value(fee.path("value_vnd"));
        String words = Objects.requireNonNullElse(Values.text(fee.path("text")), "");
        Long amount = isCertain(value, words) ? value : null;
        String type = Objects.requireNonNullElse(Values.line(fee.path("type")), "FEE");
        return new ListingContent.Fee(type, amount, words(value, amount, words));
    }

    private static @Nullable Long value(JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.asLong();
        }
        String digits = Values.lineOrEmpty(value);
        return digits.matches("[0-9]{1,15}") ? Long.valueOf(digits) : null;
    }

    private static boolean isCertain(@Nullable Long value, String words) {
        if (value == null) {
            return false;
        }
        return value == 0 ? isFree(words) : value >= LEAST;
    }

    /** A published 0 means free if nothing else is said, or if the words say just that. */
    private static boolean isFree(String words) {
        String plain = words.toLowerCase(Locale.ROOT);
        return plain.isEmpty() || plain.matches("(miễn|không)( thu| mất)?( (lệ )?phí)?( đồng)?[ .]*");
    }

    /** A number that is no certain amount stays readable in the text. */
    private static String words(@Nullable Long value, @Nullable Long amount, String words) {
        if (value == null || value == 0 || amount != null) {
            return words;
        }
        return words.isEmpty() ? value.toString() : value + ": " + words;
    }
}
