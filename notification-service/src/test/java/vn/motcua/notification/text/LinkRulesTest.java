package vn.motcua.notification.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.notification.Medium;
import vn.motcua.notification.Sample;
import vn.motcua.notification.SampleRules;
import vn.motcua.notification.Samples;
import vn.motcua.platform.journal.Problem;

/** What an office may write about the link that stops e-mails, which not every message has. */
class LinkRulesTest {

    private static final ShortForm ONE_PART = new ShortForm(Alphabet.GSM7, 1);
    private static final Sample MAIL = Objects.requireNonNull(
            Samples.SHIPPED.of("due-changed", Medium.EMAIL).block());

    private final MustacheEngine engine =
            new MustacheEngine(new MustacheTexts(SampleRules.shipped(), ONE_PART), ONE_PART);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bỏ nhận thư: {{unsubscribe}}",
                "{{#unsubscribe}}Bỏ nhận thư: {{unsubscribe}}{{/unsubscribe}} hoặc {{unsubscribe}}",
                "{{^unsubscribe}}Bỏ nhận thư: {{unsubscribe}}{{/unsubscribe}}",
                "{{#due}}Bỏ nhận thư: {{{unsubscribe}}}{{/due}}",
            })
    void outsideItsSectionItIsRefused(String text) {
        assertThatThrownBy(() -> engine.check(MAIL, "Hồ sơ\n\nXin chào. " + text))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("TEMPLATE_LINK_BARE"));
    }

    @Test
    void theLinkOfAFormIsNoOther() {
        assertThatThrownBy(() -> engine.check(MAIL, "Hồ sơ\n\nTải phiếu tại {{formLink}}."))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("TEMPLATE_LINK_BARE"));
        assertThat(engine.check(MAIL, "Hồ sơ\n\nXin chào.{{#formLink}} Tải phiếu tại {{formLink}}.{{/formLink}}")
                        .text())
                .isEqualTo("Xin chào.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{#unsubscribe}}Bỏ nhận thư: {{unsubscribe}}{{/unsubscribe}}",
                "{{#unsubscribe}}{{#due}}Bỏ nhận thư: {{unsubscribe}}{{/due}}{{/unsubscribe}}",
                "{{^unsubscribe}}Thư này luôn được gửi.{{/unsubscribe}}",
            })
    void inItsSectionItIsFine(String text) {
        assertThat(engine.check(MAIL, "Hồ sơ\n\nXin chào. " + text).text()).contains("Xin chào.");
    }
}
