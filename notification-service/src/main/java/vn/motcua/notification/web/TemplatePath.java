package vn.motcua.notification.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.Medium;
import vn.motcua.notification.template.TemplateKey;

/**
 * Which text is meant, as path and query say.
 *
 * @param medium as in ledgers, e.g. {@code sms}
 * @param agency code; null for all
 * @param procedure code; null for all
 */
record TemplatePath(
        String rule,
        String medium,
        @Nullable String agency,
        @Nullable String procedure) {

    TemplateKey key() {
        Medium known = Arrays.stream(Medium.values())
                .filter(each -> each.label().equals(medium))
                .findFirst()
                .orElseThrow(TemplateKey::unknown);
        return TemplateKey.of(rule, known, agency, procedure);
    }
}
