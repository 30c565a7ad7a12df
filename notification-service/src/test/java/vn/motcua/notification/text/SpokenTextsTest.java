package vn.motcua.notification.text;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Samples.LOOKUP;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.StartRule;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseWaitOpened;
import vn.motcua.contracts.dossier.DossierOutcome;
import vn.motcua.contracts.dossier.DueDateCause;
import vn.motcua.contracts.dossier.FeeMoment;
import vn.motcua.contracts.dossier.IntakeEvent.ApologyIssued;
import vn.motcua.contracts.dossier.IntakeEvent.DossierRefused;
import vn.motcua.contracts.dossier.IntakeEvent.DueDateChanged;
import vn.motcua.contracts.dossier.IntakeEvent.FeeRequested;
import vn.motcua.contracts.dossier.IntakeEvent.Overdue;
import vn.motcua.contracts.dossier.IntakeEvent.ResultReady;
import vn.motcua.contracts.dossier.IntakeEvent.ResultReturned;
import vn.motcua.contracts.dossier.IntakeEvent.SupplementReceived;
import vn.motcua.contracts.dossier.ReturnMethod;
import vn.motcua.notification.Contacts;
import vn.motcua.notification.Intent;
import vn.motcua.notification.Medium;
import vn.motcua.notification.Message;
import vn.motcua.notification.Rules;
import vn.motcua.notification.SampleCatalogue;
import vn.motcua.notification.SampleEvents;
import vn.motcua.notification.SampleRules;
import vn.motcua.notification.Samples;
import vn.motcua.platform.catalogue.Catalogue;
import vn.motcua.platform.testing.StaticCatalogue;

/** The turns that a text takes by what it is about: whatever comes, it fits and says the truth. */
class SpokenTextsTest {

    private static final Rules RULES = SampleRules.shipped();
    private static final String LONG_CODE = "H15.50.05.13-20261008-0092637";
    private static final Contacts WHOLE = Samples.contacts(SampleEvents.matter(1));

    private final MustacheTexts texts = new MustacheTexts(RULES, new ShortForm(Alphabet.GSM7, 1));

    static Stream<String> rules() {
        return MustSay.SMS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theSmsFitsWhateverTheAgencyIsCalled(String rule) {
        Contacts known = Samples.contacts(SampleEvents.matter(1));
        Contacts longest = new Contacts(known.person(), LOOKUP, LONG_CODE, known.matter());
        String text = write(longNames(), SampleEvents.of(rule), rule, Medium.SMS, longest)
                .text();

        SmsCheck.check(text);
        assertThat(text).containsAnyOf(Samples.CODE, LONG_CODE, LOOKUP);
        assertThat(text).containsAnyOf("TTPVHCC", "Trung tam", "Cong an", "CA ", "goi 02593888888");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void withDiacriticsItCostsNoMoreThanItMay(String rule) {
        MustacheTexts dear = new MustacheTexts(RULES, new ShortForm(Alphabet.UCS2, 3));
        Intent intent = Samples.intent(RULES, SampleEvents.of(rule), rule, Medium.SMS);
        String text = dear.write(intent, "to", Samples.fields(longNames(), intent, WHOLE), null)
                .text();

        assertThat(SmsSize.of(text).parts()).isBetween(2, 3);
        assertThat(text).containsAnyOf(Samples.CODE, LOOKUP).doesNotContain("?", "{{");
    }

    @Test
    void theLargestSumFits() {
        FeeRequested large =
                new FeeRequested("le-phi-truoc-ba", "thuong-tru", 1_000_000_000_000L, FeeMoment.DURING_WORK, "1");

        assertThat(sms("fee-due-during-work", large)).contains("1.000.000.000.000 dong");
    }

    @ParameterizedTest
    @EnumSource(DossierOutcome.class)
    void everyOutcomeIsToldWithTheDeskInFull(DossierOutcome outcome) {
        String text = sms("ready", new ResultReady(outcome, Samples.COMMUNE));

        assertThat(text).contains("UBND xa Ninh Phuoc");
        assertThat(text.contains("khong giai quyet")).isEqualTo(outcome == DossierOutcome.REFUSED);
    }

    @ParameterizedTest
    @EnumSource(ReturnMethod.class)
    void everyWayOfReturnIsTold(ReturnMethod method) {
        assertThat(sms("returned", new ResultReturned(method)))
                .containsAnyOf("trao truc tiep", "gui qua buu chinh", "tra dien tu");
    }

    @ParameterizedTest
    @EnumSource(DueDateCause.class)
    void everyCauseOfANewDueDateIsTold(DueDateCause cause) {
        String mail = mail("due-changed", SampleEvents.due(cause, SampleEvents.PROMISED), WHOLE);

        assertThat(sms("due-changed", SampleEvents.due(cause, SampleEvents.PROMISED)))
                .contains("09:00 30/11/2026 vi ");
        assertThat(mail).contains("Căn cứ: ").doesNotContain("dự kiến");
    }

    @Test
    void aDueDateInAYearWithoutAnOfficialCalendarIsToldAsProvisional() {
        DueDateChanged provisional =
                new DueDateChanged(DueDateCause.RESTARTED, Samples.DUE, SampleEvents.PROMISED, true);

        assertThat(mail("due-changed", provisional, WHOLE)).contains("dự kiến");
    }

    @Test
    void aReasonWithoutWordsIsLeftToTheWrittenAnswer() {
        assertThat(sms("refused", new DossierRefused(Samples.COMMUNE, "OTHER")))
                .contains("ho so " + LOOKUP + ". Ly do day du");
        assertThat(sms("apology", apology("OTHER"))).contains("dung hen. Hen lai: 09:00 30/11/2026.");
    }

    @Test
    void whatIsWrittenByHandStaysOutOfTheSms() {
        String text = sms("apology", apology("VERIFYING"));

        assertThat(text).contains("dang cho xac minh").doesNotContain("noi cu tru cu");
        assertThat(mail("apology", apology("VERIFYING"), WHOLE)).contains("Lý do: Cần xác minh nơi cư trú cũ.");
        assertThat(mail("apology", apology("VERIFYING"), Samples.CONTACTS)).contains("Lý do: đang chờ xác minh");
    }

    @Test
    void theApplicantHearsWhatSilenceMeans() {
        CaseWaitOpened decides = new CaseWaitOpened("thuong-tru", Samples.POLICE, "xac-nhan-ho-khau", Samples.DUE);

        assertThat(sms("wait-opened", decides)).contains("co quan tu quyet dinh");
        assertThat(mail("wait-opened", decides, WHOLE)).contains("Địa chỉ đăng ký", "cơ quan tự quyết định");
    }

    @Test
    void papersHandedInBeforeAcceptanceAreAnsweredByTheDesk() {
        assertThat(sms("supplement-received", new SupplementReceived(0, ""))).contains("08 gio lam viec");
        assertThat(mail("supplement-received", new SupplementReceived(0, ""), WHOLE))
                .contains("08 giờ làm việc");
    }

    @Test
    void theListOfAnotherRequestIsNotToldAsThisOne() {
        String text = mail("supplement", SampleEvents.supplement(2), WHOLE);

        assertThat(text).doesNotContain("02 giấy tờ", "Giấy chứng sinh", "Thiếu căn cứ");
        assertThat(text).contains("đề nghị bổ sung giấy tờ.", "17:00 04/12/2026");
    }

    @Test
    void aBrokenPromiseIsNotToldAsTheNewDay() {
        String text = sms("overdue", new Overdue(SampleEvents.PROMISED));

        assertThat(text).contains("da qua hen 09:00 30/11/2026", "dang don doc").doesNotContain("Hen lai");
    }

    @Test
    void aClockThatWaitsForTheCompetentAgencyIsExplained() {
        Catalogue waits = new StaticCatalogue(
                List.of(SampleCatalogue.procedure(StartRule.COMPETENT_RECEIPT)), SampleCatalogue.AGENCIES, List.of());
        Event accepted = SampleEvents.of("accepted");

        assertThat(write(waits, accepted, "accepted", Medium.EMAIL, WHOLE).text())
                .contains("tính từ khi cơ quan có thẩm quyền nhận được");
        assertThat(mail("accepted", accepted, WHOLE)).doesNotContain("tính từ khi cơ quan");
    }

    private static ApologyIssued apology(String reasonCode) {
        return new ApologyIssued(Samples.POLICE, reasonCode, "1/PXL", Samples.DUE, SampleEvents.PROMISED);
    }

    private String sms(String rule, Event event) {
        String text = write(Samples.catalogue(), event, rule, Medium.SMS, WHOLE).text();
        SmsCheck.check(text);
        return text;
    }

    private String mail(String rule, Event event, Contacts contacts) {
        return write(Samples.catalogue(), event, rule, Medium.EMAIL, contacts).text();
    }

    private Message write(Catalogue catalogue, Event event, String rule, Medium medium, Contacts contacts) {
        Intent intent = Samples.intent(RULES, event, rule, medium);
        return texts.write(intent, "to", Samples.fields(catalogue, intent, contacts), null);
    }

    private static Catalogue longNames() {
        String commune = "Trung tam Phuc vu hanh chinh cong phuong Phan Rang - Thap Cham mo rong thanh pho Nha Trang";
        String police = "Công an đặc khu Trường Sa và các xã đảo lân cận thuộc tỉnh Khánh Hòa (cơ sở hai)";
        return new StaticCatalogue(
                List.of(SampleCatalogue.PROCEDURE),
                List.of(
                        SampleCatalogue.agency(
                                Samples.COMMUNE, AgencyKind.COMMUNE_COMMITTEE, "Trung tâm Phục vụ", commune),
                        SampleCatalogue.agency(Samples.POLICE, AgencyKind.COMMUNE_POLICE, "Công an", police),
                        SampleCatalogue.agency(Samples.OTHER, AgencyKind.COMMUNE_POLICE, "Công an", police)),
                List.of());
    }
}
