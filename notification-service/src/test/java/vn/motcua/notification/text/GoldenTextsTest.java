package vn.motcua.notification.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Samples.CODE;
import static vn.motcua.notification.Samples.LOOKUP;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.dossier.DossierOutcome;
import vn.motcua.contracts.dossier.IntakeEvent.DossierRefused;
import vn.motcua.contracts.dossier.IntakeEvent.ResultReady;
import vn.motcua.contracts.dossier.IntakeEvent.ResultReturned;
import vn.motcua.contracts.dossier.ReturnMethod;
import vn.motcua.notification.Contacts;
import vn.motcua.notification.Intent;
import vn.motcua.notification.Medium;
import vn.motcua.notification.Message;
import vn.motcua.notification.NoticeEventsTest;
import vn.motcua.notification.Rules;
import vn.motcua.notification.Samples;
import vn.motcua.platform.catalogue.Catalogue;
import vn.motcua.platform.testing.StaticCatalogue;

/** Every rule's text in every medium equals its golden file, and says what the office must say. */
class GoldenTextsTest {

    private static final Rules RULES = NoticeEventsTest.rules();
    private static final String DESK = "UBND xã Ninh Phước";
    private static final String POLICE = "Công an xã Ninh Phước";
    private static final String NOW = "09:00 20/11/2026";
    private static final String NEXT = "Việc cần làm tiếp theo:";

    /** What the e-mail of each rule must contain. */
    private static final Map<String, List<String>> EMAIL_SAYS = Map.of(
            "submitted", List.of(LOOKUP, DESK, NOW, "08 giờ làm việc", NEXT),
            "accepted", List.of(CODE, DESK, NOW, "Hẹn trả kết quả: 09:00 26/11/2026", NEXT),
            "refused", List.of(LOOKUP, DESK, "không thuộc thẩm quyền", "Nộp tại Công an xã.", NEXT),
            "leg-result", List.of(CODE, POLICE, "Thông báo kết quả giải quyết cư trú", "15/TB-CA", NEXT),
            "leg-refused", List.of(CODE, POLICE, "Đăng ký thường trú", "15/TB-CA", "khiếu nại", NEXT),
            "ready", List.of(CODE, "12 Trần Phú", "giờ làm việc", "căn cước", "phí, lệ phí", NEXT),
            "returned", List.of(CODE, DESK, "trao trực tiếp lúc " + NOW, "02593888888", NEXT));

    /** What the SMS of each rule must contain. */
    private static final Map<String, List<String>> SMS_SAYS = Map.of(
            "submitted", List.of(LOOKUP, "UBND xa Ninh Phuoc", NOW, "08 gio lam viec"),
            "accepted", List.of(CODE, "UBND xa Ninh Phuoc", NOW, "Hen tra ket qua: 09:00 26/11/2026"),
            "refused", List.of(LOOKUP, "UBND xa Ninh Phuoc", "khong thuoc tham quyen"),
            "leg-result", List.of(CODE, "Cong an xa Ninh Phuoc"),
            "leg-refused", List.of(CODE, "Cong an xa Ninh Phuoc", "02593888888"),
            "ready", List.of(CODE, "UBND xa Ninh Phuoc", "gio lam viec", "can cuoc"),
            "returned", List.of(CODE, NOW, "02593888888"));

    private final MustacheTexts texts = new MustacheTexts(RULES);

    static Stream<String> rules() {
        return Samples.EVENTS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theSmsIsGoldenAndSaysWhatItMust(String rule) throws IOException {
        String text = write(Samples.catalogue(), rule, Medium.SMS).text();

        assertThat(text).isEqualTo(golden(rule + ".sms.txt").strip());
        assertThat(text).contains(SMS_SAYS.get(rule));
        checkSms(text);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theEmailIsGoldenAndSaysWhatItMust(String rule) throws IOException {
        Message message = write(Samples.catalogue(), rule, Medium.EMAIL);

        assertThat("Tiêu đề: " + message.subject() + "\n\n" + message.text()).isEqualTo(golden(rule + ".email.txt"));
        assertThat(message.text()).contains(EMAIL_SAYS.get(rule)).contains("Kính gửi ông/bà Nguyễn Thị An,");
        assertThat(message.subject()).containsAnyOf(CODE, LOOKUP);
        assertThat(message.text()).doesNotContain("0901234567", "{{", "null");
        EMAIL_SAYS.get(rule).forEach(said -> assertThat(message.html()).contains(said));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theSmsFitsWhateverTheAgencyIsCalled(String rule) {
        String text = write(longNames(), rule, Medium.SMS).text();

        checkSms(text);
        assertThat(text).containsAnyOf(CODE, LOOKUP);
    }

    @ParameterizedTest
    @EnumSource(DossierOutcome.class)
    void everyOutcomeIsToldWithTheDeskInFull(DossierOutcome outcome) {
        String text = write("ready", new ResultReady(outcome, Samples.COMMUNE));

        checkSms(text);
        assertThat(text).contains("UBND xa Ninh Phuoc");
        assertThat(text.contains("khong giai quyet")).isEqualTo(outcome == DossierOutcome.REFUSED);
    }

    @ParameterizedTest
    @EnumSource(ReturnMethod.class)
    void everyWayOfReturnIsTold(ReturnMethod method) {
        String text = write("returned", new ResultReturned(method));

        checkSms(text);
        assertThat(text).containsAnyOf("trao truc tiep", "gui qua buu chinh", "tra dien tu");
    }

    @Test
    void aReasonWithoutWordsIsLeftToTheWrittenAnswer() {
        checkSms(write("refused", new DossierRefused(Samples.COMMUNE, "OTHER")));
        assertThat(write("refused", new DossierRefused(Samples.COMMUNE, "OTHER")))
                .contains("ho so " + LOOKUP + ". Ly do day du");
    }

    @Test
    void theHtmlEscapesWhatPeopleWrote() {
        Contacts odd = Samples.contacts("<script>alert(1)</script> & \"x\"");
        Message message = write(Samples.catalogue(), "refused", Medium.EMAIL, odd);

        assertThat(message.html()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(message.text()).contains("<script>alert(1)</script> & \"x\"");
    }

    private static void checkSms(String text) {
        assertThat(text).hasSizeLessThanOrEqualTo(160).matches("[\\x20-\\x7E]+");
        assertThat(text)
                .doesNotContainIgnoringCase("http", "www", "nguyen thi an")
                .doesNotContain("?", "{{");
    }

    private String write(String rule, Event event) {
        Intent intent = Samples.intent(RULES, event, rule, Medium.SMS);
        return texts.write(intent, "to", Samples.fields(Samples.catalogue(), intent, Samples.CONTACTS))
                .text();
    }

    private Message write(Catalogue catalogue, String rule, Medium medium) {
        return write(catalogue, rule, medium, Samples.contacts("Nộp tại Công an xã."));
    }

    private Message write(Catalogue catalogue, String rule, Medium medium, Contacts contacts) {
        Intent intent = Samples.intent(RULES, rule, medium);
        return texts.write(intent, "to", Samples.fields(catalogue, intent, contacts));
    }

    private static Catalogue longNames() {
        Agency commune = Samples.agency(
                Samples.COMMUNE,
                AgencyKind.COMMUNE_COMMITTEE,
                "Trung tâm Phục vụ hành chính công",
                "Trung tam Phuc vu hanh chinh cong phuong Phan Rang - Thap Cham mo rong thanh pho Nha Trang");
        Agency police = Samples.agency(
                Samples.POLICE,
                AgencyKind.COMMUNE_POLICE,
                "Công an",
                "Công an đặc khu Trường Sa và các xã đảo lân cận thuộc tỉnh Khánh Hòa (cơ sở hai)");
        return new StaticCatalogue(List.of(Samples.PROCEDURE), List.of(commune, police), List.of());
    }

    private static String golden(String name) throws IOException {
        try (var file = GoldenTextsTest.class.getResourceAsStream("/golden/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
        }
    }
}
