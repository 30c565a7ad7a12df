package vn.motcua.notification.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.notification.Medium;
import vn.motcua.notification.Message;
import vn.motcua.notification.Rules;
import vn.motcua.notification.Sample;
import vn.motcua.notification.SampleRules;
import vn.motcua.notification.Samples;
import vn.motcua.platform.journal.Problem;

/** What an office may write, and what it is told if it writes something else. */
class OwnTextRulesTest {

    private static final Rules RULES = SampleRules.shipped();
    private static final ShortForm ONE_PART = new ShortForm(Alphabet.GSM7, 1);

    private final MustacheEngine engine = new MustacheEngine(new MustacheTexts(RULES, ONE_PART), ONE_PART);

    static Stream<Sample> samples() {
        return Objects.requireNonNull(Samples.SHIPPED.all().collectList().block()).stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatTheServiceCarriesAnOfficeCouldHaveWritten(Sample sample) {
        String text = engine.shipped(sample);

        assertThat(engine.tidied(text)).isEqualTo(text);
        assertThat(engine.check(sample, text).text()).isNotBlank();
    }

    @Test
    void whatIsRegisteredWithZaloHasNoOtherVersion() {
        Problem problem = refused(sample("accepted", Medium.ZALO), "Hồ sơ đã được tiếp nhận\n\nMã hồ sơ: {{code}}\n");

        assertThat(problem.code()).isEqualTo("TEMPLATE_REGISTERED");
    }

    @Test
    void anSmsOfItsOwnIsWrittenAsAllAre() {
        Message message = engine.check(sms(), "Mời nhận tin: hồ sơ {{code}} hẹn trả {{due}}. {{deskShort}}.");

        assertThat(message.text())
                .isEqualTo("Moi nhan tin: ho so H32.50.05-261120-0012 hen tra 09:00 26/11/2026. UBND xa Ninh Phuoc.");
    }

    @Test
    void aMailOfItsOwnHasSubjectTextAndHtml() {
        Message message = engine.check(
                mail(),
                "Hồ sơ {{code}}\n\nChào {{name}} & nhà,\n{{#due}}hẹn <b>{{due}}</b>{{/due}}\n\n{{>signature}}\n");

        assertThat(message.subject()).isEqualTo("Hồ sơ " + Samples.CODE);
        assertThat(message.text()).contains("Chào Nguyễn Thị An & nhà,", "Trân trọng,");
        assertThat(message.html()).contains("&lt;b&gt;").doesNotContain("<b>");
    }

    @Test
    void everyFieldThatIsFilledMayBeUsedAndCodesInWordsToo() {
        List<String> fields = engine.vocabulary(mail()).fields();

        assertThat(fields)
                .contains("code", "name", "desk", "deskPhone", "due", "reasonCodeText")
                .isSorted();
        assertThat(engine.vocabulary(mail()).parts()).containsExactly("signature");
        assertThat(engine.vocabulary(sms()).parts()).isEmpty();
        assertThat(engine.vocabulary(office()).fields()).doesNotContain("name", "papers", "reason");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hồ sơ {{#code}}{{code}}",
                "Hồ sơ {{/code}}",
                "Hồ sơ {{code}",
                "Hồ sơ code}}",
                "Hồ sơ {{}} x",
                "Hồ sơ {{code",
                "Hồ sơ {{{code}} x",
                "Hồ sơ {{co\nde}} x",
                "Hồ sơ {{=<% %>=}} <%code%>",
            })
    void whatCannotBeReadIsRefused(String text) {
        assertThat(refused(sms(), "Kính gửi\n" + text).code()).isEqualTo("TEMPLATE_UNREADABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hồ sơ {{#code}}{{code}}", "Hồ sơ {{code}", "x\n{{=<% %>=}}"})
    void whoCannotBeReadIsToldWhere(String text) {
        int line = text.startsWith("x") ? 3 : 2;

        assertThat(refused(sms(), "Kính gửi\n" + text).more()).containsEntry("line", line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{phoneOfTheMayor}}",
                "{{#clothes}}x{{/clothes}}",
                "{{^clothes}}x{{/clothes}}",
                "{{#code}}{{inner}}{{/code}}",
                "{{code.class}}",
                "{{.}}",
                "{{this}}",
                "{{-first}}",
                "{{{ other }}}",
                "{{&other}}",
            })
    void aFieldThatIsNotFilledIsRefusedByName(String tag) {
        Problem problem = refused(sms(), "Hồ sơ {{code}} " + tag);

        assertThat(problem.code()).isEqualTo("TEMPLATE_FIELD_UNKNOWN");
        assertThat(problem.more().get("known"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .contains("code");
        assertThat(problem.more().get("unknown").toString()).matches("\\[[\\w.-]+]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{>signature}}", "{{>../rules.json}}", "{{>layout.html}}", "{{<a}}{{/a}}", "{{$b}}{{/b}}"})
    void anSmsIncludesNothing(String tag) {
        assertThat(refused(sms(), "Hồ sơ {{code}} " + tag).code()).isEqualTo("TEMPLATE_PART_UNKNOWN");
    }

    @Test
    void aMailIncludesWhatTheShippedOneDoes() {
        assertThat(refused(mail(), "Hồ sơ\n\nx {{>office-signature}}").more())
                .containsEntry("known", List.of("signature"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "papers", "paperCount", "reason"})
    void aTextForAnOfficeSaysNothingAboutTheApplicant(String field) {
        Problem problem = refused(office(), "Hồ sơ {{code}}\n\nMột dòng, {{" + field + "}}.");

        assertThat(problem.code()).isEqualTo("TEMPLATE_FIELD_PERSONAL");
        assertThat(problem).hasMessageContaining(field);
    }

    @Test
    void whatTheLedgerKeepsNamesNobody() {
        assertThat(refused(sms(), "Kính gửi {{name}}").code()).isEqualTo("TEMPLATE_FIELD_PERSONAL");
        assertThat(refused(mail(), "Gửi {{name}}\n\nXin chào.").code()).isEqualTo("TEMPLATE_FIELD_PERSONAL");
        assertThat(engine.check(mail(), "Hồ sơ\n\nXin chào {{name}}.").text()).contains("Nguyễn Thị An");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\n\nChỉ có nội dung' | TEMPLATE_SUBJECT_MISSING",
                "'{{result}}\n\nNội dung' | TEMPLATE_SUBJECT_MISSING",
                "'{{#due}}Hẹn\n\n{{/due}}Nội dung' | TEMPLATE_SUBJECT_MISSING",
                "'{{>signature}}\n\nNội dung' | TEMPLATE_SUBJECT_MISSING",
                "'Hẹn {{! ghi chú\n}}{{name}}\n\nNội dung' | TEMPLATE_SUBJECT_MISSING",
                "'Chỉ có tiêu đề' | TEMPLATE_EMPTY",
                "'Chỉ có tiêu đề\n\n  \n' | TEMPLATE_EMPTY",
                "'Tiêu đề\n\n{{result}}' | TEMPLATE_EMPTY",
            })
    void aMailHasASubjectAndATextWhateverTheDossier(String text, String code) {
        assertThat(refused(mail(), text).code()).isEqualTo(code);
    }

    @Test
    void anSmsHasWordsOfItsOwn() {
        assertThat(refused(sms(), " {{result}} ").code()).isEqualTo("TEMPLATE_EMPTY");
    }

    @Test
    void anSmsThatCannotBeMadeToFitIsRefusedWithItsSize() {
        Problem problem = refused(sms(), "Kính gửi ông/bà. ".repeat(10) + "{{deskShort}}");

        assertThat(problem.code()).isEqualTo("TEMPLATE_SMS_TOO_LONG");
        assertThat(problem.more()).containsEntry("parts", 1);
        assertThat(problem.more().get("size"))
                .asInstanceOf(InstanceOfAssertFactories.type(SmsSize.class))
                .satisfies(size -> assertThat(size.parts()).isEqualTo(2));
    }

    @Test
    void whatIsTooLargeOrCannotBeSeenIsRefused() {
        assertThat(refused(mail(), "x".repeat(4_001)).code()).isEqualTo("TEMPLATE_TOO_LONG");
        for (String unseen : List.of("\u0000", "\u001b", "\t", "\u202e", "\u200b", "\u2028", "\r", "\ud800")) {
            Problem problem = refused(mail(), "Tiêu đề\n\nNội" + unseen + " dung");
            assertThat(problem.code()).isEqualTo("TEMPLATE_CONTROL_CHARACTER");
            assertThat(problem.more()).containsEntry("line", 3);
        }
    }

    @Test
    void lettersAreComposedAndLineEndsPlain() {
        assertThat(engine.tidied("Ho\u0302\u0300 so\u031b\r\n")).isEqualTo("Hồ sơ\n");
    }

    @Test
    void personalNumbersAreHiddenWhoeverWroteThem() {
        Sample refused = sample("refused", Medium.EMAIL);
        Map<String, String> fields = new HashMap<>(refused.fields());
        fields.put("reason", "CCCD 056092001234 không khớp");
        Sample told = new Sample(refused.intent(), fields);

        assertThat(engine.check(told, engine.shipped(told)).text())
                .contains("CCCD *********234 không khớp")
                .doesNotContain("056092001234");
    }

    private Problem refused(Sample sample, String text) {
        Problem[] problem = new Problem[1];
        assertThatThrownBy(() -> engine.check(sample, text))
                .isInstanceOfSatisfying(Problem.class, found -> problem[0] = found);
        return problem[0];
    }

    private static Sample sms() {
        return sample("accepted", Medium.SMS);
    }

    private static Sample mail() {
        return sample("accepted", Medium.EMAIL);
    }

    private static Sample office() {
        return sample("office-ready", Medium.MAILBOX);
    }

    private static Sample sample(String rule, Medium medium) {
        return Objects.requireNonNull(Samples.SHIPPED.of(rule, medium).block());
    }
}
