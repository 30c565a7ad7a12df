package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.motcua.department.Samples.AGENCY;
import static vn.motcua.department.Samples.BIRTH;
import static vn.motcua.department.Samples.NOW;
import static vn.motcua.department.Samples.OUTPUTS;
import static vn.motcua.department.Samples.PERSONAL_ID;
import static vn.motcua.department.Samples.draft;
import static vn.motcua.department.Samples.granted;
import static vn.motcua.department.Samples.in;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseAssigned;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseDeclined;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseReceived;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseResolved;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseReworked;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseSubmitted;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;

/** The agency's work on one case. */
class CaseFileTest {

    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void everyStepAnnouncesWhatTheOfficeWouldWriteDown() {
        assertThat(in(CaseStatus.WAITING_RECEIPT).receive(NOW).events())
                .isEqualTo(List.of(new CaseReceived(BIRTH, AGENCY, NOW)));
        assertThat(in(CaseStatus.RECEIVED).assign("officer", NOW).events())
                .isEqualTo(List.of(new CaseAssigned(BIRTH, AGENCY)));
        assertThat(in(CaseStatus.ASSIGNED).submit(draft(Draft.Proposal.GRANT)).events())
                .isEqualTo(List.of(new CaseSubmitted(BIRTH, AGENCY)));
        assertThat(rework().events()).isEqualTo(List.of(new CaseReworked(BIRTH, AGENCY)));
    }

    @Test
    void aSignedResultGoesOutWithOutputNamesAndKeepsTheValues() {
        Decision<CaseFile> signed = in(CaseStatus.SUBMITTED).approve(granted("12/2026-KS"), OUTPUTS);

        assertThat(signed.events())
                .isEqualTo(List.of(new CaseResolved(
                        BIRTH, AGENCY, LegResult.GRANTED, "12/2026-KS", List.of("personalId"), "", NOW)));
        assertThat(signed.events().toString()).doesNotContain(PERSONAL_ID);
        assertThat(signed.state().output("personalId")).isEqualTo(PERSONAL_ID);
    }

    @Test
    void withoutANumberTheResultIsNumberedByCodeAndLeg() {
        CaseFile signed = in(CaseStatus.RESOLVED);

        assertThat(signed.answer()).isNotNull();
        assertThat(signed.answer().resultRef()).isEqualTo("H32.50.05-261120-0001/khai-sinh");
    }

    @Test
    void anotherOfficerInChargeOfAWaitingCaseIsNotAnnouncedAndItGoesOnWaiting() {
        Decision<CaseFile> reassigned = in(CaseStatus.WAITING_DUTY).assign("another", LATER);

        assertThat(reassigned.events()).isEmpty();
        assertThat(reassigned.state().status()).isEqualTo(CaseStatus.WAITING_DUTY);
        assertThat(reassigned.state().assignee()).isEqualTo("another");
        assertThat(reassigned.state().since()).isEqualTo(NOW);
    }

    @Test
    void aDeclineIsAnnouncedByItsCodeAndKeptInWords() {
        Decision<CaseFile> declined =
                in(CaseStatus.ASSIGNED).decline("NOT_COMPETENT", "Thuộc xã bên cạnh", Samples.sign("clerk"));

        assertThat(declined.events()).isEqualTo(List.of(new CaseDeclined(BIRTH, AGENCY, "NOT_COMPETENT")));
        assertThat(declined.state().past().declines())
                .containsExactly(new Past.Decline(AGENCY, "NOT_COMPETENT", "Thuộc xã bên cạnh", "clerk", NOW));
    }

    @Test
    void sinceIsWhenTheStatusChanged() {
        CaseFile received = in(CaseStatus.WAITING_RECEIPT).receive(LATER).state();

        assertThat(received.since()).isEqualTo(LATER);
        assertThat(received.with(received.clock().markedOverdue()).since()).isEqualTo(LATER);
    }

    @Test
    void aDraftSentBackReturnsToItsOfficerWithTheReason() {
        CaseFile back = rework().state();

        assertThat(back.status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(back.assignee()).isEqualTo("officer");
        assertThat(back.work().reworks()).extracting(Rework::reason).containsExactly("Thiếu căn cứ");
    }

    @Test
    void aProposedRefusalCannotBeApproved() {
        CaseFile proposed =
                in(CaseStatus.ASSIGNED).submit(draft(Draft.Proposal.REFUSE)).state();

        Problem problem = problem(() -> proposed.approve(granted(null), OUTPUTS));

        assertThat(problem.code()).isEqualTo("ILLEGAL_STATE");
        assertThat(problem.more()).containsEntry("allowed", List.of("rework", "refusal"));
    }

    @Test
    void theHeadMayRefuseWithOrWithoutADraft() {
        for (CaseStatus status : List.of(CaseStatus.ASSIGNED, CaseStatus.SUBMITTED)) {
            Decision<CaseFile> refused = in(status).refuse(Samples.refused());
            CaseResolved announced = (CaseResolved) refused.events().getFirst();

            assertThat(announced.result()).isEqualTo(LegResult.REFUSED);
            assertThat(announced.reasonCode()).isEqualTo("NOT_RESIDENT");
            assertThat(announced.toString()).doesNotContain("cư trú");
            assertThat(refused.state().status()).isEqualTo(CaseStatus.RESOLVED);
        }
    }

    @Test
    void aResultNumberThatLooksLikeAPersonsNumberIsRefused() {
        for (String reference : List.of(PERSONAL_ID, "KS-0912345678", "có dấu cách", "x".repeat(65))) {
            Problem problem = problem(() -> in(CaseStatus.SUBMITTED).approve(granted(reference), OUTPUTS));

            assertThat(problem.code()).as(reference).isEqualTo("RESULT_REF_INVALID");
        }
    }

    private static Decision<CaseFile> rework() {
        return in(CaseStatus.SUBMITTED).rework(new Rework("Thiếu căn cứ", "head", NOW));
    }

    private static Problem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call);
    }
}
