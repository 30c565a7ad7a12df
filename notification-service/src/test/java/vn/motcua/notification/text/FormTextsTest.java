package vn.motcua.notification.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.notification.Samples.CODE;
import static vn.motcua.notification.Samples.LOOKUP;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import vn.motcua.notification.Intent;
import vn.motcua.notification.Medium;
import vn.motcua.notification.Message;
import vn.motcua.notification.Rule;
import vn.motcua.notification.Rules;
import vn.motcua.notification.SampleEvents;
import vn.motcua.notification.SampleRules;
import vn.motcua.notification.Samples;

/** Texts that are registered with Zalo: what they are made of, and that their values fit. */
class FormTextsTest {

    private static final Rules RULES = SampleRules.shipped();
    private static final Map<String, FormTexts.Parameter> PARAMETERS =
            Resources.json("zalo.json", new TypeReference<>() {});
    private static final int LONGEST_TITLE = 65;
    private static final int LONGEST_TEXT = 400;

    private final MustacheTexts texts = new MustacheTexts(RULES, new ShortForm(Alphabet.GSM7, 1));

    static Stream<String> rules() {
        return RULES.all().stream()
                .filter(rule -> rule.media().contains(Medium.ZALO))
                .map(Rule::name);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRegisteredTextGreetsAndSaysOfWhichDossierItIs(String rule) {
        Message message = write(rule, Map.of());
        Message.Form form = Objects.requireNonNull(message.form());

        assertThat(form.rule()).isEqualTo(rule);
        assertThat(form.values()).containsEntry("ten", "Nguyễn Thị An").containsEntry("co_quan", "UBND xã Ninh Phước");
        assertThat(form.values().values()).containsAnyOf(CODE, LOOKUP).noneMatch(String::isBlank);
        assertThat(message.text()).startsWith("Kính gửi ông/bà Nguyễn Thị An, ").doesNotContain("null", "{{");
        assertThat(message.subject()).doesNotContain("Nguyễn").hasSizeLessThanOrEqualTo(LONGEST_TITLE);
        assertThat(message.text()).hasSizeLessThanOrEqualTo(LONGEST_TEXT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whateverPeopleAndOfficesAreCalledTheValuesFit(String rule) {
        String office = "Trung tâm Phục vụ hành chính công phường Phan Rang - Tháp Chàm mở rộng";
        Message message = write(rule, Map.of("desk", office, "name", "Công Tằng Tôn Nữ ".repeat(4) + "An"));
        Map<String, String> values = Objects.requireNonNull(message.form()).values();

        PARAMETERS.values().stream()
                .filter(parameter -> values.containsKey(parameter.as()))
                .forEach(parameter ->
                        assertThat(values.get(parameter.as())).hasSizeLessThanOrEqualTo(parameter.longest()));
        assertThat(values.get("co_quan")).startsWith("TTPVHCC phường Phan Rang");
        assertThat(values.get("ten")).startsWith("Công Tằng Tôn Nữ").endsWith("...");
        assertThat(values.values()).containsAnyOf(CODE, LOOKUP);
    }

    @Test
    void whatMustBeWholeIsNeverCut() {
        String longCode = "H32.50.05-261120-".repeat(3);

        assertThat(Objects.requireNonNull(
                                write("accepted", Map.of("code", longCode)).form())
                        .values())
                .containsEntry("ma_ho_so", longCode);
    }

    @Test
    void whatCannotBeRegisteredStopsTheService() {
        FormTexts shipped = FormTexts.shipped();

        assertThatThrownBy(() -> shipped.check("x", compiled("{{papers}}"))).hasMessageContaining("rule x");
        assertThatThrownBy(() -> shipped.check("x", compiled("{{#code}}{{code}}{{/code}}")))
                .hasMessageContaining("only words and fields");
        assertThatThrownBy(() -> shipped.check("x", compiled("{{^code}}-{{/code}}")))
                .hasMessageContaining("only words and fields");
    }

    private static Template compiled(String text) {
        return Mustache.compiler().compile(text);
    }

    private Message write(String rule, Map<String, String> instead) {
        Intent intent = Samples.intent(RULES, rule, Medium.ZALO);
        var contacts = Samples.contacts(SampleEvents.matter(rule.equals("supplement-before") ? 0 : 1));
        Map<String, String> fields = new HashMap<>(Samples.fields(Samples.catalogue(), intent, contacts));
        fields.putAll(instead);
        return texts.write(intent, "0901234567", fields, null);
    }
}
