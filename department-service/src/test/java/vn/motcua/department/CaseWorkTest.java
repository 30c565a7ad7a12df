package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.department.Bench.CLERK;
import static vn.motcua.department.Bench.HEAD;
import static vn.motcua.department.Bench.ID;
import static vn.motcua.department.Bench.NEIGHBOUR;
import static vn.motcua.department.Bench.OFFICER;
import static vn.motcua.department.Bench.assertProblem;
import static vn.motcua.department.Bench.done;
import static vn.motcua.department.Bench.problem;
import static vn.motcua.department.Bench.request;
import static vn.motcua.department.Samples.AGENCY;
import static vn.motcua.department.Samples.BIRTH;
import static vn.motcua.department.Samples.DOSSIER;
import static vn.motcua.department.Samples.PERSONAL_ID;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseLengthened;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseReceived;
import vn.motcua.contracts.dossier.RerouteCause;
import vn.motcua.contracts.dossier.RoutingEvent.LegRerouted;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;

/** Commands with everything around them: whose case it is, who asks, how often. */
class CaseWorkTest {

    private final Bench bench = new Bench();
    private final CaseWork work = bench.work;

    @BeforeEach
    void aCaseWaits() {
        bench.with(Samples.in(CaseStatus.WAITING_RECEIPT));
    }

    @Test
    void theWholeWorkFromReceiptToSignature() {
        done(work.receive(request(OFFICER)));
        done(work.assign(request(OFFICER), "officer"));
        done(work.submit(request(OFFICER), Draft.Proposal.GRANT, "Đủ điều kiện"));
        CaseAnswer answer = done(approve(HEAD, Map.of("personalId", PERSONAL_ID)));

        assertThat(answer).isEqualTo(new CaseAnswer(ID.toString(), CaseStatus.RESOLVED, List.of()));
        assertThat(bench.events()).hasSize(4);
    }

    @Test
    void theSameKeyReceivesOnce() {
        CaseAnswer first = done(work.receive(request(OFFICER, "1", null)));
        CaseAnswer second = done(work.receive(request(OFFICER, "1", null)));

        assertThat(second).isEqualTo(first);
        assertThat(bench.events()).containsExactly(new CaseReceived(BIRTH, AGENCY, Samples.NOW));
    }

    @Test
    void aRepeatedDeclineIsAnsweredTheSameEvenWhenTheCaseIsElsewhere() {
        CaseAnswer first = done(work.decline(request(CLERK, "1", null), "NOT_COMPETENT", "Thuộc xã bên cạnh"));
        LegRerouted event =
                new LegRerouted(BIRTH, AGENCY, Samples.OTHER_AGENCY, RerouteCause.DECLINED, Samples.NOW.plusSeconds(1));
        bench.with(RouteTurns.rerouted(bench.file(), event, Samples.NOW));

        assertThat(done(work.decline(request(CLERK, "1", null), "NOT_COMPETENT", "Thuộc xã bên cạnh")))
                .isEqualTo(first);
        assertProblem("CASE_UNKNOWN", work.receive(request(CLERK)));
    }

    @Test
    void anotherAgencysCaseIsUnknown() {
        assertProblem("CASE_UNKNOWN", work.receive(request(NEIGHBOUR)));
        assertProblem(
                "CASE_UNKNOWN",
                work.receive(new CaseRequest(
                        new CaseId(DOSSIER, "x"), HEAD, request(HEAD).command())));
        assertThat(bench.events()).isEmpty();
    }

    @Test
    void aSecondReceiptSaysWhatIsPossibleInstead() {
        done(work.receive(request(OFFICER)));

        Problem problem = problem(work.receive(request(OFFICER)));

        assertThat(problem.code()).isEqualTo("ILLEGAL_STATE");
        assertThat(problem.more()).containsEntry("allowed", List.of("decline", "assignment"));
    }

    @Test
    void outputsAreCheckedAgainstThePinnedDefinition() {
        bench.with(Samples.in(CaseStatus.SUBMITTED));

        assertProblem("OUTPUT_MISSING", approve(HEAD, Map.of()));
        assertProblem("OUTPUT_INVALID", approve(HEAD, Map.of("personalId", "12")));
        assertProblem("OUTPUT_UNKNOWN", approve(HEAD, Map.of("personalId", PERSONAL_ID, "x", "y")));
        assertThat(bench.events()).isEmpty();
    }

    @Test
    void withoutTheDefinitionNothingIsSigned() {
        Bench unknowing = new Bench(List.of()).with(Samples.in(CaseStatus.SUBMITTED));

        assertProblem("CATALOGUE_AWAY", unknowing.work.approve(request(HEAD), null, Map.of("personalId", PERSONAL_ID)));
    }

    @Test
    void onlyTheHeadSignsSendsBackRefusesAndTakesLonger() {
        for (Caller other : List.of(OFFICER, CLERK)) {
            bench.with(Samples.in(CaseStatus.SUBMITTED));
            assertProblem("FORBIDDEN", approve(other, Map.of("personalId", PERSONAL_ID)));
            assertProblem("FORBIDDEN", work.rework(request(other), "Thiếu căn cứ"));
            assertProblem("FORBIDDEN", work.refuse(request(other), "NOT_RESIDENT", "Không cư trú tại địa bàn"));
            bench.with(Samples.in(CaseStatus.ASSIGNED));
            assertProblem("FORBIDDEN", work.lengthen(request(other), "Cần xác minh"));
        }
        assertThat(bench.events()).isEmpty();
    }

    @Test
    void headAndClerkDeclineAndAnOfficerDoesNot() {
        assertProblem("FORBIDDEN", work.decline(request(OFFICER), "NOT_COMPETENT", "Thuộc xã bên cạnh"));

        assertThat(done(work.decline(request(HEAD), "NOT_COMPETENT", "Thuộc xã bên cạnh"))
                        .status())
                .isEqualTo(CaseStatus.DECLINED);
    }

    @Test
    void theHeadTakesLongerByWhatTheDefinitionSays() {
        bench.with(Samples.in(CaseStatus.ASSIGNED));

        CaseAnswer answer = done(work.lengthen(request(HEAD), "Cần xác minh nơi cư trú"));

        assertThat(answer.allowed()).doesNotContain("lengthening");
        assertThat(bench.events()).containsExactly(new CaseLengthened(BIRTH, AGENCY, Samples.LENGTHENED_BY));
        assertProblem("ILLEGAL_STATE", work.lengthen(request(HEAD), "Một lần nữa"));
    }

    private Mono<CaseAnswer> approve(Caller caller, Map<String, String> outputs) {
        return work.approve(request(caller, "approve" + outputs, outputs), null, outputs);
    }
}
