package vn.motcua.notification.text;

import com.samskivert.mustache.Template;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes an SMS fit into what it may cost: whole words first, then known abbreviations one after the other, then titles and, last
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
    private static final List<String> AGENCIES = List.of("desk", "agency", "former");
    private static final int SHORTEST = 12;
    private static final String CUT = "...";
    private static final int WHOLE_WORDS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private final ShortForm form;
    private final Map<String, String> abbreviations = new LinkedHashMap<>();

    /** @param abbreviations long form to short form, in the order in which they are tried */
    ShortTexts(ShortForm form, Map<String, String> abbreviations) {
        this.form = form;
        abbreviations.forEach((words, letters) -> this.abbreviations.put(form.spelled(words), form.spelled(letters)));
    }

    /** The text in as many parts as it may have; a template that cannot be made to fit is a fault. */
    String write(Template template, Map<String, String> fields) {
        Map<String, String> spelled = spelled(fields);
        String text = rendered(template, spelled);
        for (Map.Entry<String, String> known : abbreviations.entrySet()) {
            if (form.excess(text) > 0) {
                CUTTABLE.forEach(name -> spelled.computeIfPresent(name, (field, value) -> abbreviated(value, known)));
                text = rendered(template, spelled);
            }
        }
        while (form.excess(text) > 0) {
            cutNext(spelled, text, form.excess(text));
            text = rendered(template, spelled);
        }
        return text;
    }

    /** An agency's short name has no diacritics, so who may write them writes the whole. */
    private Map<String, String> spelled(Map<String, String> fields) {
        Map<String, String> spelled = new HashMap<>();
        fields.forEach((name, value) -> spelled.put(name, form.spelled(value)));
        if (form.alphabet() == Alphabet.UCS2) {
            AGENCIES.forEach(name -> spelled.computeIfPresent(name + "Short", (field, value) -> spelled.get(name)));
        }
        return spelled;
    }

    private String rendered(Template template, Map<String, String> spelled) {
        return form.spelled(template.execute(spelled).strip()).replace(CUT + ".", CUT);
    }

    static String abbreviated(String value, Map.Entry<String, String> known) {
        Pattern words = Pattern.compile("\\b" + Pattern.quote(known.getKey()) + "\\b", WHOLE_WORDS);
        return words.matcher(value).replaceAll(Matcher.quoteReplacement(known.getValue()));
    }

    private static void cutNext(Map<String, String> spelled, String text, int excess) {
        String next = CUTTABLE.stream()
                .filter(name -> isLong(spelled.getOrDefault(name, ""), text))
                .findFirst()
                .orElseThrow(() -> new SmsTooLong(SmsSize.of(text)));
        spelled.computeIfPresent(next, (name, value) -> cut(value, excess));
    }

    private static boolean isLong(String value, String text) {
        return value.length() > SHORTEST && text.contains(value);
    }

    static String cut(String value, int excess) {
        int keep = Math.max(SHORTEST - CUT.length(), value.length() - excess - CUT.length());
        int word = value.lastIndexOf(' ', keep);
        return value.substring(0, word >= keep / 2 ? word : keep).strip() + CUT;
    }
}
