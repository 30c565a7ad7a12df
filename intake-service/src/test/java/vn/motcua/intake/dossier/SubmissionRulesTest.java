package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.contracts.dossier.Channel;
import vn.motcua.intake.Samples;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

class SubmissionRulesTest {

    @ParameterizedTest
    @CsvSource({"3.000722,H32.50.05", "1.001193,H32.50.05", "1.004222,H32.40.05"})
    void everySampleIsAValidSubmission(String procedure, String desk) {
        Submission submission = checked(Samples.body(procedure), Given.CITIZEN);
        assertThat(submission.desk()).isEqualTo(desk);
        assertThat(submission.channel()).isEqualTo(Channel.ONLINE);
        assertThat(submission.assistedBy()).isNull();
    }

    @Test
    void answersAreFlattenedAndTrimmed() {
        Map<String, Object> body = Samples.body("3.000722");
        Samples.inside(body, "form", "child").put("fullName", "  Trần Minh Mẫu ");
        assertThat(checked(body, Given.CITIZEN).form()).containsEntry("child.fullName", "Trần Minh Mẫu");
    }

    @Test
    void aDeskOfficerTakesTheDossierInForTheCitizen() {
        Submission submission = checked(Samples.body("3.000722"), Given.DESK);
        assertThat(submission.channel()).isEqualTo(Channel.COUNTER);
        assertThat(submission.assistedBy()).isEqualTo("desk.ninhphuoc");
    }

    @Test
    void nobodyElseTakesADossierInAtThatDesk() {
        Caller elsewhere = new Caller("desk.phuochuu", Set.of(Role.DESK), "H32.50.06");
        Caller officer = new Caller("officer.ninhphuoc", Set.of(Role.OFFICER), "H32.50.05");
        assertThat(refused(body -> {}, elsewhere).code()).isEqualTo("FORBIDDEN");
        assertThat(refused(body -> {}, officer).code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void unknownProceduresAndAreasAreRefused() {
        assertThat(refused(body -> body.put("procedure", "9.999999")).code()).isEqualTo("PROCEDURE_UNKNOWN");
        assertThat(refused(body -> body.put("area", "99999")).code()).isEqualTo("AREA_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"22561", "56"})
    void anAreaThatNobodyCoversIsRefusedWithTheKindsThatLack(String area) {
        Problem problem = refused(body -> body.put("area", area));
        assertThat(problem.code()).isEqualTo("AREA_NOT_COVERED");
        assertThat(problem.more().get("kinds"))
                .isEqualTo(List.of("COMMUNE_COMMITTEE", "COMMUNE_POLICE", "SOCIAL_INSURANCE"));
    }

    @Test
    void anAreaThatHasEndedLeadsToWhatItIsPartOfNow() {
        Problem one = refused(body -> body.put("area", "x-phuoc-dan"));
        assertThat(one.code()).isEqualTo("AREA_ENDED");
        assertThat(one.more()).containsEntry("successors", List.of("22870"));
        Problem several = refused(body -> body.put("area", "x-huyen-ninh-phuoc"));
        assertThat((List<?>) several.more().get("successors")).hasSize(4);
    }

    @Test
    void allMissingComponentsAreListed() {
        Problem problem = refused(body -> body.put("components", List.of()));
        assertThat(problem.code()).isEqualTo("COMPONENT_MISSING");
        assertThat((List<?>) problem.more().get("components")).hasSize(2);
    }

    @Test
    void unknownComponentsAreListed() {
        Problem problem = refused(body -> body.put("components", List.of(Map.of("code", "ho-chieu"))));
        assertThat(problem.code()).isEqualTo("COMPONENT_UNKNOWN");
        assertThat(problem.more()).containsEntry("components", List.of("ho-chieu"));
    }

    @Test
    void allFaultsOfFormAndApplicantAreToldAtOnce() {
        Problem problem = refused(body -> {
            Samples.inside(body, "form", "child").remove("fullName");
            Samples.inside(body, "form", "child").put("birthDate", "2027-01-01");
            Samples.inside(body, "form", "child").put("birthTime", "25:99");
            Samples.inside(body, "form", "child").put("nickname", "Bi");
            Samples.inside(body, "form", "child").put("sex", "Khác");
            Samples.inside(body, "form", "mother").put("personalId", "123");
            Samples.inside(body, "form").put("insurance", List.of("a"));
            Samples.inside(body, "applicant").put("phone", "0258123456");
            Samples.inside(body, "applicant").put("email", "not an address");
            Samples.inside(body, "applicant").remove("personalId");
        });
        assertThat(problem.code()).isEqualTo("FORM_INVALID");
        assertThat(faults(problem))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder(
                        "applicant.email",
                        "applicant.personalId",
                        "applicant.phone",
                        "insurance",
                        "child.nickname",
                        "child.fullName",
                        "child.sex",
                        "child.birthDate",
                        "child.birthTime",
                        "mother.personalId",
                        "insurance.clinic");
        assertThat(faults(problem))
                .contains(new Fault("child.fullName", "Họ, chữ đệm, tên của trẻ", "Chưa khai"))
                .contains(new Fault("child.birthDate", "Ngày, tháng, năm sinh", "Ngày sinh không được ở tương lai"));
    }

    @Test
    void decomposedDiacriticsAreComposed() {
        Map<String, Object> body = Samples.body("3.000722");
        Samples.inside(body, "form", "child").put("fullName", Normalizer.normalize("Trần Minh", Normalizer.Form.NFD));
        assertThat(checked(body, Given.CITIZEN).form()).containsEntry("child.fullName", "Trần Minh");
    }

    @Test
    void endlessNestingIsAFault() {
        Map<String, Object> deep = Map.of("x".repeat(60), Map.of("y".repeat(60), Map.of("z", "end")));
        Problem problem = refused(body -> Samples.inside(body, "form").put("more", deep));
        assertThat(faults(problem)).extracting(Fault::message).containsExactly("Phải là văn bản");
    }

    @Test
    void overlongAnswersAreRefused() {
        Problem problem = refused(body -> Samples.inside(body, "form", "child").put("birthPlace", "x".repeat(501)));
        assertThat(faults(problem)).extracting(Fault::field).containsExactly("child.birthPlace");
    }

    @ParameterizedTest
    @CsvSource({"+84900000001,0900000001", "0900 000 001,0900000001", "0312345678,0312345678"})
    void mobileNumbersAreKeptInOneForm(String written, String kept) {
        Map<String, Object> body = Samples.body("1.001193");
        Samples.inside(body, "applicant").put("phone", written);
        assertThat(checked(body, Given.CITIZEN).applicant().phone()).isEqualTo(kept);
    }

    @Test
    void withoutAnAddressThereAreNoMails() {
        Map<String, Object> body = Samples.body("1.001193");
        Samples.inside(body, "applicant").remove("email");
        assertThat(checked(body, Given.CITIZEN).notices()).isEqualTo(new Notify(true, false, false));
    }

    private static Submission checked(Map<String, Object> body, Caller caller) {
        return Given.RULES.check(Given.wanted(body), caller, Given.NOW).submission();
    }

    private static Problem refused(Consumer<Map<String, Object>> change) {
        return refused(change, Given.CITIZEN);
    }

    private static Problem refused(Consumer<Map<String, Object>> change, Caller caller) {
        Map<String, Object> body = Samples.body("3.000722");
        change.accept(body);
        return catchThrowableOfType(Problem.class, () -> checked(body, caller));
    }

    private static List<Fault> faults(Problem problem) {
        return ((List<?>) problem.more().get("faults"))
                .stream().map(Fault.class::cast).toList();
    }
}
