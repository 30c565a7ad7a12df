package vn.motcua.notification.text;

import com.samskivert.mustache.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes an SMS fit into one message: whole words first, then known abbreviations one after the other, then titles and, last
 * of all, names of agencies are cut at a word. Codes, times and phone numbers are never touched.
 */
final class ShortTexts {

    private static final List<String> CUTTABLE = List.of(
            "causeText",
            "result",
            "reasonCodeText",
            "feeTitle",
            "awaited",
            "leg",
            "holder",
            "formerShort",
            "agencyShort",
            "deskShort");
    private static final int SHORTEST = 12;
    private static final String CUT = "...";

    private final Map<String, String> abbreviations;

    /** @param abbreviations plain long form to short form, in the order in which they are tried */
    ShortTexts(Map<String, String> abbreviations) {
        this.abbreviations = abbreviations;
    }

    /** The text of at most {@link GsmText#SINGLE} characters; a template that cannot be made to fit is a fault. */
    String write(Template template, Map<String, String> fields) {
        Map<String, String> plain = new HashMap<>();
        fields.forEach((name, value) -> plain.put(name, GsmText.plain(value)));
        String text = rendered(template, plain);
        for (Map.Entry<String, String> known : abbreviations.entrySet()) {
            if (text.length() > GsmText.SINGLE) {
                CUTTABLE.forEach(name -> plain.computeIfPresent(name, (field, value) -> abbreviated(value, known)));
                text = rendered(template, plain);
            }
        }
        while (text.length() > GsmText.SINGLE) {
            cutNext(plain, text, text.length() - GsmText.SINGLE);
            text = rendered(template, plain);
        }
        return text;
    }

    private static String rendered(Template template, Map<String, String> plain) {
        return GsmText.plain(template.execute(plain).strip()).replace(CUT + ".", CUT);
    }

    private static String abbreviated(String value, Map.Entry<String, String> known) {
        Pattern words = Pattern.compile("\\b" + Pattern.quote(known.getKey()) + "\\b", Pattern.CASE_INSENSITIVE);
        return words.matcher(value).replaceAll(Matcher.quoteReplacement(known.getValue()));
    }

    private static void cutNext(Map<String, String> plain, String text, int excess) {
        String next = CUTTABLE.stream()
                .filter(name -> isLong(plain.getOrDefault(name, ""), text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("does not fit into one SMS: " + text));
        plain.computeIfPresent(next, (name, value) -> cut(value, excess));
    }

    private static boolean isLong(String value, String text) {
        return value.length() > SHORTEST && text.contains(value);
    }

    private static String cut(String value, int excess) {
        int keep = Math.max(SHORTEST - CUT.length(), value.length() - excess - CUT.length());
        int word = value.lastIndexOf(' ', keep);
        return value.substring(0, word >= keep / 2 ? word : keep).strip() + CUT;
    }
}
