package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.department.Samples.AGENCY;
import static vn.motcua.department.Samples.BIRTH;
import static vn.motcua.department.Samples.DOSSIER;
import static vn.motcua.department.Samples.NOW;
import static vn.motcua.department.Samples.OTHER_AGENCY;
import static vn.motcua.department.Samples.PERSONAL_ID;
import static vn.motcua.department.Samples.RESIDENCE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.InMemoryJournal;

/** What an agency sees, and what it does not. */
class CasesTest {

    private static final Caller OFFICER = new Caller("officer", Set.of(Role.OFFICER), AGENCY);
    private static final Caller STRANGER = new Caller("officer2", Set.of(Role.OFFICER), OTHER_AGENCY);

    private final InMemoryJournal<CaseFile> journal = new InMemoryJournal<>();
    private final Cases cases = new Cases(journal);

    @Test
    void theWorklistIsTheAgencysOwnAndFilters() {
        journal.put(DOSSIER + "/a", Samples.in(CaseStatus.RECEIVED));
        journal.put(DOSSIER + "/b", Samples.in(CaseStatus.ASSIGNED));

        assertThat(list(OFFICER, new Worklist(null, null, 20, null))).hasSize(2);
        assertThat(list(OFFICER, new Worklist("me", null, 20, null))).containsExactly(DOSSIER + "/b");
        assertThat(list(OFFICER, new Worklist(null, List.of(CaseStatus.RECEIVED), 20, null)))
                .containsExactly(DOSSIER + "/a");
        assertThat(list(STRANGER, new Worklist(null, null, 20, null))).isEmpty();
    }

    @Test
    void aPageBeginsAfterTheLastCaseOfTheOneBefore() {
        journal.put(DOSSIER + "/a", Samples.in(CaseStatus.RECEIVED));
        journal.put(DOSSIER + "/b", Samples.in(CaseStatus.RECEIVED));

        assertThat(list(OFFICER, new Worklist(null, null, 1, DOSSIER + "~a"))).containsExactly(DOSSIER + "/b");
    }

    @Test
    void onlyTheInputsThatTheDispatchNamesAreReadFromTheSibling() {
        journal.put(DOSSIER + "/" + BIRTH, Samples.in(CaseStatus.RESOLVED));
        CaseFile named = CaseFile.dispatched(Samples.dispatched(RESIDENCE, AGENCY, BIRTH + "/personalId"), NOW);
        CaseFile unnamed = CaseFile.dispatched(Samples.dispatched(RESIDENCE, AGENCY), NOW);

        assertThat(inputs(named)).isEqualTo(Map.of(BIRTH + "/personalId", PERSONAL_ID));
        assertThat(inputs(unnamed)).isEmpty();
    }

    @Test
    void citizensHaveNoWorklist() {
        Caller citizen = new Caller("an.citizen", Set.of(Role.CITIZEN), null);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> cases.worklist(citizen, new Worklist(null, null, 20, null)))
                .matches(problem -> problem.code().equals("FORBIDDEN"));
    }

    private Map<String, String> inputs(CaseFile file) {
        return cases.inputs(new CaseId(DOSSIER, RESIDENCE), file)
                .blockOptional()
                .orElseThrow();
    }

    private List<String> list(Caller caller, Worklist wanted) {
        return cases.worklist(caller, wanted)
                .map(Versioned::id)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
