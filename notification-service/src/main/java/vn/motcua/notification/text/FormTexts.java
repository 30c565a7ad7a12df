package vn.motcua.notification.text;

import com.samskivert.mustache.Template;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import vn.motcua.notification.Intent;
import vn.motcua.notification.Message;

/**
 * Fills in texts that were registered with Zalo (mẫu ZNS). Our template is the text as it was handed in for registration: words and
 * fields, and nothing that depends on anything. What is too long for its parameter is abbreviated and cut, where it may be.
 */
final class FormTexts {

    private final Map<String, Parameter> parameters;
    private final Map<String, String> abbreviations;

    /**
     * A field as it was registered.
     *
     * @param as the parameter's name
     * @param longest characters that Zalo takes
     * @param cut whether a part of it still says something; a code or a time is whole or wrong
     */
    record Parameter(String as, int longest, boolean cut) {}

    /**
     * @param parameters by field
     * @param abbreviations long form to short form, in the order in which they are tried
     */
    FormTexts(Map<String, Parameter> parameters, LinkedHashMap<String, String> abbreviations) {
        this.parameters = Map.copyOf(parameters);
        this.abbreviations = abbreviations;
    }

    /** As the service ships them. */
    static FormTexts shipped() {
        return new FormTexts(
                Resources.json("zalo.json", new TypeReference<>() {}),
                Resources.json("abbreviations.json", new TypeReference<>() {}));
    }

    /** Refuses a template that could not be registered. */
    void check(String rule, Template template) {
        if (!parameters.keySet().containsAll(PlainFields.of(template))) {
            throw new IllegalStateException(
                    "rule " + rule + ": its text for Zalo has a field that is not in zalo.json");
        }
    }

    Message write(Template template, Intent intent, String to, Map<String, String> fields) {
        Map<String, String> fitting = new HashMap<>(fields);
        parameters.forEach((field, known) -> fitting.computeIfPresent(field, (name, value) -> fitted(known, value)));
        String rendered = template.execute(fitting).strip();
        int line = rendered.indexOf('\n');
        String subject = rendered.substring(0, line).strip();
        String text = rendered.substring(line).strip() + "\n";
        Message.Form form = new Message.Form(intent.rule(), values(template, fitting));
        return new Message(intent.reference(), to, subject, text, "", form);
    }

    private Map<String, String> values(Template template, Map<String, String> fields) {
        return PlainFields.of(template).stream()
                .collect(Collectors.toMap(
                        field -> Objects.requireNonNull(parameters.get(field)).as(),
                        field -> fields.getOrDefault(field, "")));
    }

    private String fitted(Parameter known, String value) {
        if (!known.cut()) {
            return value;
        }
        String shorter = value;
        for (Map.Entry<String, String> abbreviation : abbreviations.entrySet()) {
            shorter = shorter.length() > known.longest() ? ShortTexts.abbreviated(shorter, abbreviation) : shorter;
        }
        int excess = shorter.length() - known.longest();
        return excess > 0 ? ShortTexts.cut(shorter, excess) : shorter;
    }
}
