package vn.motcua.notification.text;

import com.samskivert.mustache.Template;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Makes an e-mail of its template: the first line is the subject; the HTML says the same words as the text. */
final class LongTexts {

    private final Template layout;

    LongTexts(Template layout) {
        this.layout = layout;
    }

    /** The parts of an e-mail. */
    record Letter(String subject, String text, String html) {}

    Letter write(Template template, Map<String, String> fields) {
        String rendered = template.execute(fields).strip();
        int line = rendered.indexOf('\n');
        String subject = rendered.substring(0, line).strip();
        String text = rendered.substring(line).strip().replaceAll("\n{3,}", "\n\n");
        return new Letter(subject, text + "\n", html(subject, text));
    }

    private String html(String subject, String text) {
        List<Map<String, List<String>>> paragraphs = Arrays.stream(text.split("\n\n"))
                .map(paragraph -> Map.of("lines", List.of(paragraph.split("\n"))))
                .toList();
        return layout.execute(Map.of("subject", subject, "paragraphs", paragraphs));
    }
}
