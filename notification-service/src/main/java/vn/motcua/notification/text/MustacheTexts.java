package vn.motcua.notification.text;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import vn.motcua.notification.Intent;
import vn.motcua.notification.Medium;
import vn.motcua.notification.Message;
import vn.motcua.notification.Rule;
import vn.motcua.notification.Rules;
import vn.motcua.notification.Texts;
import vn.motcua.platform.security.PersonalNumbers;

/**
 * Writes notices from templates, one per rule and medium. All are compiled at start, so a missing one stops the service
 * there; a field that does not exist is a fault.
 */
@Component
@EnableConfigurationProperties(ShortForm.class)
class MustacheTexts implements Texts {

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .emptyStringIsFalse(true)
            .strictSections(true)
            .withLoader(name -> Resources.text("templates/" + name + ".mustache"));

    private static final Mustache.Compiler PLAIN = COMPILER.escapeHTML(false);

    private final Map<String, Template> templates = new HashMap<>();
    private final Map<String, Map<String, String>> words = Resources.json("words.json", new TypeReference<>() {});
    private final ShortTexts shortTexts;
    private final LongTexts longTexts =
            new LongTexts(COMPILER.compile(Resources.text("templates/layout.html.mustache")));
    private final FormTexts formTexts = FormTexts.shipped();

    MustacheTexts(Rules rules, ShortForm form) {
        shortTexts = new ShortTexts(
                form, Resources.json("abbreviations.json", new TypeReference<LinkedHashMap<String, String>>() {}));
        rules.all().forEach(this::compile);
    }

    private void compile(Rule rule) {
        rule.media().stream()
                .map(medium -> name(rule.name(), medium))
                .forEach(name -> templates.put(name, PLAIN.compile(Resources.text("templates/" + name + ".mustache"))));
        Optional.ofNullable(templates.get(name(rule.name(), Medium.ZALO)))
                .ifPresent(template -> formTexts.check(rule.name(), template));
    }

    /** A template of its own, which may include what the service carries. */
    static Template compiled(String text) {
        return PLAIN.compile(text);
    }

    Template shipped(Intent intent) {
        Template template = templates.get(name(intent.rule(), intent.medium()));
        if (template == null) {
            throw new IllegalStateException("no template for rule " + intent.rule());
        }
        return template;
    }

    @Override
    public Message write(Intent intent, String to, Map<String, String> fields, @Nullable String own) {
        Template template = own == null ? shipped(intent) : compiled(own);
        Map<String, String> all = spoken(fields);
        return switch (intent.medium()) {
            case SMS -> new Message(intent.reference(), to, "", shortTexts.write(template, all), "");
            case ZALO -> formTexts.write(template, intent, to, all);
            case EMAIL, MAILBOX, PORTAL -> {
                LongTexts.Letter letter = longTexts.write(template, all);
                String stop = fields.getOrDefault("unsubscribe", "");
                yield new Message(
                        intent.reference(), to, letter.subject(), letter.text(), letter.html(), null, stop, null, null);
            }
        };
    }

    /** All that a template may use: codes in words, as {@code <field>Text}, empty for one without; personal numbers hidden. */
    Map<String, String> spoken(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>();
        fields.forEach((field, value) -> all.put(field, PersonalNumbers.masked(value)));
        words.forEach(
                (field, known) -> all.put(field + "Text", known.getOrDefault(fields.getOrDefault(field, ""), "")));
        return all;
    }

    static String name(String rule, Medium medium) {
        return rule + "." + medium.texts().label();
    }
}
