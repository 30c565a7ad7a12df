package vn.motcua.notification.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.notification.Medium;
import vn.motcua.notification.Message;
import vn.motcua.notification.Rule;
import vn.motcua.notification.Rules;
import vn.motcua.notification.Sample;
import vn.motcua.notification.SampleRules;
import vn.motcua.notification.Samples;
import vn.motcua.platform.testing.GeneratedPage;

/**
 * Every text of every rule by every medium is golden: it stands on the page on which people read it before citizens do. A stale
 * page fails; {@code ./motcua docs} draws it anew, and whoever commits it has read what changed.
 */
class GoldenTextsTest {

    private static final Path PAGE = Path.of("../docs/notice-texts.md");
    private static final Rules RULES = SampleRules.shipped();

    private final MustacheTexts plain = new MustacheTexts(RULES, new ShortForm(Alphabet.GSM7, 1));
    private final MustacheTexts marked = new MustacheTexts(RULES, new ShortForm(Alphabet.UCS2, 3));

    @Test
    void thePageHasEveryText() throws IOException {
        String page = RULES.all().stream()
                .map(this::section)
                .collect(Collectors.joining(
                        "",
                        "# Texts of notices (nội dung thông báo)\n\nDrawn from the templates with sample data; do not edit. What an SMS costs: [notices.md](notices.md).\n",
                        ""));
        GeneratedPage.check(PAGE, page);
    }

    private String section(Rule rule) {
        String audiences = rule.audiences().stream().map(Enum::name).collect(Collectors.joining(", "));
        StringBuilder section =
                new StringBuilder("\n## %s\n\nOn `%s`, to %s.\n".formatted(rule.name(), rule.on(), audiences));
        for (Medium medium : rule.media()) {
            if (medium.texts() != medium) {
                section.append("\n%s: as %s\n".formatted(medium, medium.texts()));
            } else if (medium == Medium.SMS) {
                section.append(sms(plain, rule)).append(sms(marked, rule));
            } else {
                Message letter = write(plain, rule, medium);
                section.append("\n%s: **%s**\n\n```text\n%s```\n".formatted(medium, letter.subject(), letter.text()));
            }
        }
        return section.toString();
    }

    private static String sms(MustacheTexts texts, Rule rule) {
        String text = write(texts, rule, Medium.SMS).text();
        SmsSize size = SmsSize.of(text);
        return "\nSMS (%s, units: %d, parts: %d):\n\n```text\n%s\n```\n"
                .formatted(size.alphabet(), size.units(), size.parts(), text);
    }

    private static Message write(MustacheTexts texts, Rule rule, Medium medium) {
        Sample sample =
                Objects.requireNonNull(Samples.SHIPPED.of(rule.name(), medium).block());
        return texts.write(sample.intent(), "to", sample.fields(), null);
    }
}
