package vn.motcua.notification.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.Intent;
import vn.motcua.notification.template.TemplateReads;

/** All rules and media, with the text that holds for each. */
record TemplateList(List<Line> items) {

    /**
     * One rule by one medium.
     *
     * @param template version of an office's own text; null for the shipped one
     * @param elsewhere own texts for some procedure that is not the one asked for, e.g. {@code accepted.sms:*:3.000722}
     */
    record Line(
            String rule,
            String medium,
            String audience,
            @Nullable String template,
            List<String> elsewhere) {

        static Line of(TemplateReads.Line line) {
            Intent intent = line.intent();
            String audience = intent.audience().name().toLowerCase(Locale.ROOT);
            return new Line(intent.rule(), intent.medium().label(), audience, line.template(), line.elsewhere());
        }
    }

    static TemplateList of(List<TemplateReads.Line> lines) {
        return new TemplateList(lines.stream().map(Line::of).toList());
    }
}
