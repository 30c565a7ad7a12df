package vn.motcua.intake.listing;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads published times: an amount and a unit, or words in the amount's place. */
final class Times {

    private static final Map<String, String> UNITS =
            Map.of("WORKING_DAY", "ngày làm việc", "DAY", "ngày", "HOUR", "giờ", "MONTH", "tháng", "YEAR", "năm");

    private Times() {}

    static ListingContent.Time read(JsonNode time) {
        String words = Objects.requireNonNullElse(Values.text(time.path("qty")), "");
        String unit = Objects.requireNonNullElse(Values.line(time.path("unit")), "OTHER");
        Double amount = amount(words);
        return new ListingContent.Time(Values.line(time.path("case_code")), amount, unit, text(words, amount, unit));
    }

    private static @Nullable Double amount(String words) {
        return words.matches("[0-9]{1,6}([.,][0-9]{1,4})?") ? Double.valueOf(words.replace(',', '.')) : null;
    }

    /** A bare number of an unknown unit says nothing to a reader. */
    private static String text(String words, @Nullable Double amount, String unit) {
        if (amount == null) {
            return words;
        }
        String known = UNITS.get(unit);
        String number = new BigDecimal(amount.toString())
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
        return known == null ? "" : number + " " + known;
    }
}
