package vn.motcua.notification.text;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Samples.CODE;
import static vn.motcua.notification.Samples.LOOKUP;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.notification.Contacts;
import vn.motcua.notification.Intent;
import vn.motcua.notification.Matter;
import vn.motcua.notification.Medium;
import vn.motcua.notification.Message;
import vn.motcua.notification.Rule;
import vn.motcua.notification.Rules;
import vn.motcua.notification.SampleEvents;
import vn.motcua.notification.SampleRules;
import vn.motcua.notification.Samples;

/** Every rule's text in every medium says what the office must say. */
class TextsTest {

    private static final Rules RULES = SampleRules.shipped();
    private static final String NEXT = "Việc cần làm tiếp theo:";

    private static final ShortForm WITH_MARKS = new ShortForm(Alphabet.UCS2, 3);

    private final MustacheTexts texts = new MustacheTexts(RULES, new ShortForm(Alphabet.GSM7, 1));
    private final MustacheTexts marked = new MustacheTexts(RULES, WITH_MARKS);

    /** Rules that tell the applicant. */
    static Stream<String> rules() {
        return MustSay.EMAIL.keySet().stream().sorted();
    }

    /** Rules that tell offices. */
    static Stream<String> officeRules() {
        return MustSay.MAILBOX.keySet().stream().sorted();
    }

    @Test
    void everyRuleHasWordsThatItMustSay() {
        assertThat(RULES.all().stream().map(Rule::name))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(rules(), officeRules()).toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theSmsSaysWhatItMust(String rule) {
        String text = write(rule, Medium.SMS, whole(rule)).text();

        assertThat(text).contains(MustSay.SMS.get(rule));
        SmsCheck.check(text);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theSmsWithDiacriticsSaysTheSame(String rule) {
        Intent intent = Samples.intent(RULES, rule, Medium.SMS);
        String text = marked.write(intent, "to", Samples.fields(Samples.catalogue(), intent, whole(rule)), null)
                .text();

        assertThat(SmsSize.of(text).parts()).isLessThanOrEqualTo(3);
        assertThat(GsmText.plain(text)).contains(MustSay.SMS.get(rule));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theEmailSaysWhatItMust(String rule) {
        Message message = write(rule, Medium.EMAIL, whole(rule));

        assertThat(message.text()).contains(MustSay.EMAIL.get(rule)).contains("Kính gửi ông/bà Nguyễn Thị An,", NEXT);
        assertThat(message.subject()).containsAnyOf(CODE, LOOKUP).doesNotContain("Nguyễn");
        assertThat(message.text()).doesNotContain("0901234567", "{{", "null");
        MustSay.EMAIL.get(rule).forEach(said -> assertThat(message.html()).contains(said));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theEmailSaysHowToStopFurtherOnesUnlessTheLawHasItSaid(String rule) {
        String text = write(rule, Medium.EMAIL, whole(rule)).text();
        boolean legal =
                RULES.all().stream().anyMatch(one -> one.name().equals(rule) && Boolean.TRUE.equals(one.legal()));

        assertThat(text.contains("https://motcua.khanhhoa.example/api/unsubscribe/"))
                .isEqualTo(!legal);
        assertThat(write(rule, Medium.EMAIL, whole(rule)).unsubscribe().isEmpty())
                .isEqualTo(legal);
        assertThat(write(rule, Medium.SMS, whole(rule)).text()).doesNotContain("unsubscribe");
    }

    @ParameterizedTest
    @MethodSource("officeRules")
    void theMailToAnOfficeNamesNoApplicant(String rule) {
        Message message = write(rule, Medium.MAILBOX, whole(rule));
        String bare =
                write(rule, Medium.MAILBOX, Samples.contacts(Matter.UNKNOWN)).text();

        assertThat(message.text()).contains(MustSay.MAILBOX.get(rule)).contains(NEXT);
        assertThat(message.subject()).containsAnyOf(CODE, LOOKUP);
        assertThat(message.subject() + message.text() + message.html())
                .doesNotContain("Nguyễn", "0901234567", "an@example.vn", "{{", "null");
        assertThat(bare).contains(NEXT).doesNotContain("null", "{{", "\n\n\n", " .", " ,");
        assertThat(bare.lines()).noneMatch(line -> line.endsWith(": "));
    }

    @Test
    void aTextForAnOfficeCannotSayWhoTheApplicantIs() {
        Intent intent = Samples.intent(RULES, "office-ready", Medium.MAILBOX);

        assertThat(Samples.fields(Samples.catalogue(), intent, whole("office-ready")))
                .doesNotContainKeys("name", "papers", "reason", "stopReason");
    }

    @Test
    void theHeadOfAnAgencyIsAddressedAsSuch() {
        String rule = "office-leg-overdue";
        List<String> greetings = Samples.intents(RULES, SampleEvents.of(rule), rule).stream()
                .map(intent -> texts.write(
                        intent,
                        "to",
                        Samples.fields(Samples.catalogue(), intent, Samples.contacts(Matter.UNKNOWN)),
                        null))
                .map(message -> message.text().lines().findFirst().orElseThrow())
                .toList();

        assertThat(greetings)
                .containsExactly("Kính gửi Công an xã Ninh Phước,", "Kính gửi Lãnh đạo Công an xã Ninh Phước,");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatIntakeDoesNotSayIsLeftOutWithoutAGap(String rule) {
        Contacts bare = Samples.contacts(Matter.UNKNOWN);
        String sms = write(rule, Medium.SMS, bare).text();
        String mail = write(rule, Medium.EMAIL, bare).text();

        SmsCheck.check(sms);
        assertThat(sms).doesNotContain("  ", " ,", " .", ": .", ",.");
        assertThat(mail).contains(NEXT).doesNotContain("null", "{{", "\n\n\n", " .", " ,");
        assertThat(mail.lines()).noneMatch(line -> line.endsWith(": ") || line.endsWith(":\n"));
    }

    @Test
    void theHtmlEscapesWhatPeopleWrote() {
        Contacts odd = Samples.contacts(Matter.refused("<script>alert(1)</script> & \"x\""));
        Message message = write("refused", Medium.EMAIL, odd);

        assertThat(message.html()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(message.text()).contains("<script>alert(1)</script> & \"x\"");
    }

    private static Contacts whole(String rule) {
        return Samples.contacts(SampleEvents.matter(rule.equals("supplement-before") ? 0 : 1));
    }

    private Message write(String rule, Medium medium, Contacts contacts) {
        Intent intent = Samples.intent(RULES, rule, medium);
        return texts.write(intent, "to", Samples.fields(Samples.catalogue(), intent, contacts), null);
    }
}
