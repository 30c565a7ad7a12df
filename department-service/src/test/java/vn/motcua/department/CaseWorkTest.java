package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.motcua.department.Samples.AGENCY;
import static vn.motcua.department.Samples.BIRTH;
import static vn.motcua.department.Samples.DOSSIER;
import static vn.motcua.department.Samples.OTHER_AGENCY;
import static vn.motcua.department.Samples.PERSONAL_ID;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseReceived;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.InMemoryJournal;
import vn.motcua.platform.testing.StaticCatalogue;

/** Commands with everything around them: whose case it is, who asks, how often. */
class CaseWorkTest {

    private static final CaseId ID = new CaseId(DOSSIER, BIRTH);
    private static final Caller OFFICER = new Caller("officer", Set.of(Role.OFFICER), AGENCY);
    private static final Caller HEAD = new Caller("head", Set.of(Role.HEAD), AGENCY);
    private static final Clock CLOCK = Clock.fixed(Samples.NOW, ZoneId.of("Asia/Ho_Chi_Minh"));

    private final InMemoryJournal<CaseFile> journal = new InMemoryJournal<>();
    private final CaseWork work = work(List.of(SampleCatalogue.birth()));

    private CaseWork work(List<Procedure> procedures) {
        StaticCatalogue catalogue = new StaticCatalogue(procedures, List.of(), List.of());
        return new CaseWork(journal, new Cases(journal), new Definitions(catalogue), CLOCK);
    }

    @BeforeEach
    void aCaseWaits() {
        journal.put(ID.document(), Samples.in(CaseStatus.WAITING_RECEIPT));
    }

    @Test
    void theWholeWorkFromReceiptToSignature() {
        done(work.receive(request(OFFICER, "1", null)));
        done(work.assign(request(OFFICER, "2", "officer"), "officer"));
        done(work.submit(request(OFFICER, "3", "x"), Draft.Proposal.GRANT, "Đủ điều kiện"));
        CaseAnswer answer = done(approve(HEAD, Map.of("personalId", PERSONAL_ID)));

        assertThat(answer).isEqualTo(new CaseAnswer(ID.toString(), CaseStatus.RESOLVED, List.of()));
        assertThat(journal.events(ID.document())).hasSize(4);
    }

    @Test
    void theSameKeyReceivesOnce() {
        CaseAnswer first = done(work.receive(request(OFFICER, "1", null)));
        CaseAnswer second = done(work.receive(request(OFFICER, "1", null)));

        assertThat(second).isEqualTo(first);
        assertThat(journal.events(ID.document())).containsExactly(new CaseReceived(BIRTH, AGENCY, Samples.NOW));
    }

    @Test
    void anotherAgencysCaseIsUnknown() {
        Caller stranger = new Caller("head2", Set.of(Role.HEAD), OTHER_AGENCY);

        assertProblem("CASE_UNKNOWN", work.receive(request(stranger, "1", null)));
        assertProblem(
                "CASE_UNKNOWN", work.receive(new CaseRequest(new CaseId(DOSSIER, "x"), HEAD, command("1", null))));
        assertThat(journal.events(ID.document())).isEmpty();
    }

    @Test
    void aSecondReceiptSaysWhatIsPossibleInstead() {
        done(work.receive(request(OFFICER, "1", null)));

        Problem problem = problem(work.receive(request(OFFICER, "2", null)));

        assertThat(problem.code()).isEqualTo("ILLEGAL_STATE");
        assertThat(problem.more()).containsEntry("allowed", List.of("assignment"));
    }

    @Test
    void outputsAreCheckedAgainstThePinnedDefinition() {
        journal.put(ID.document(), Samples.in(CaseStatus.SUBMITTED));

        assertProblem("OUTPUT_MISSING", approve(HEAD, Map.of()));
        assertProblem("OUTPUT_INVALID", approve(HEAD, Map.of("personalId", "12")));
        assertProblem("OUTPUT_UNKNOWN", approve(HEAD, Map.of("personalId", PERSONAL_ID, "x", "y")));
        assertThat(journal.events(ID.document())).isEmpty();
    }

    @Test
    void withoutTheDefinitionNothingIsSigned() {
        journal.put(ID.document(), Samples.in(CaseStatus.SUBMITTED));

        assertProblem(
                "CATALOGUE_AWAY",
                work(List.of()).approve(request(HEAD, "1", null), null, Map.of("personalId", PERSONAL_ID)));
    }

    @Test
    void anOfficerDoesNotSign() {
        journal.put(ID.document(), Samples.in(CaseStatus.SUBMITTED));

        Problem problem =
                catchThrowableOfType(Problem.class, () -> done(approve(OFFICER, Map.of("personalId", PERSONAL_ID))));

        assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN);
    }

    private Mono<CaseAnswer> approve(Caller caller, Map<String, String> outputs) {
        return work.approve(request(caller, "approve" + outputs, outputs), null, outputs);
    }

    private static CaseRequest request(Caller caller, String key, @Nullable Object body) {
        return new CaseRequest(ID, caller, command(key, body));
    }

    private static Command command(String key, @Nullable Object body) {
        return new Command(key, "caller", "name", "correlation", body);
    }

    private static CaseAnswer done(Mono<CaseAnswer> answer) {
        return answer.blockOptional().orElseThrow();
    }

    private static void assertProblem(String code, Mono<CaseAnswer> answer) {
        assertThat(problem(answer).code()).isEqualTo(code);
    }

    private static Problem problem(Mono<CaseAnswer> answer) {
        return catchThrowableOfType(Problem.class, () -> done(answer));
    }
}
