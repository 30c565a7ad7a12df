package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.department.Bench.NEIGHBOUR;
import static vn.motcua.department.Bench.OFFICER;
import static vn.motcua.department.Samples.AGENCY;
import static vn.motcua.department.Samples.BIRTH;
import static vn.motcua.department.Samples.DOSSIER;
import static vn.motcua.department.Samples.NOW;
import static vn.motcua.department.Samples.PERSONAL_ID;
import static vn.motcua.department.Samples.RESIDENCE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** What an agency sees, and what it does not. */
class CasesTest {

    private static final Worklist.Page FIRST = new Worklist.Page(20, null);

    private final Bench bench = new Bench();
    private final Cases cases = bench.cases;

    @Test
    void theWorklistIsTheAgencysOwnAndFilters() {
        put("a", Samples.in(CaseStatus.RECEIVED));
        put("b", Samples.in(CaseStatus.ASSIGNED));

        assertThat(list(OFFICER, new Worklist(null, null, null, null, FIRST))).containsExactly("a", "b");
        assertThat(list(OFFICER, new Worklist("me", null, null, null, FIRST))).containsExactly("b");
        assertThat(list(OFFICER, new Worklist(null, List.of(CaseStatus.RECEIVED), null, null, FIRST)))
                .containsExactly("a");
        assertThat(list(OFFICER, new Worklist(null, null, null, "H32.50.05-2611", FIRST)))
                .containsExactly("a", "b");
        assertThat(list(OFFICER, new Worklist(null, null, null, "H32.50.06", FIRST)))
                .isEmpty();
        assertThat(list(NEIGHBOUR, new Worklist(null, null, null, null, FIRST))).isEmpty();
    }

    @Test
    void aPageBeginsAfterTheLastCaseOfTheOneBefore() {
        put("a", Samples.in(CaseStatus.RECEIVED));
        put("b", Samples.in(CaseStatus.RECEIVED));

        Worklist second = new Worklist(null, null, null, null, new Worklist.Page(1, DOSSIER + "~a"));

        assertThat(list(OFFICER, second)).containsExactly("b");
    }

    @Test
    void everyOpenCaseIsInExactlyOneDueBand() {
        bands();

        assertThat(band(DueBand.OVERDUE)).containsExactly("overdue");
        assertThat(band(DueBand.TODAY)).containsExactly("now", "tonight");
        assertThat(band(DueBand.SOON)).containsExactly("tomorrow");
        assertThat(band(DueBand.LATER)).containsExactly("later");
        assertThat(band(DueBand.PAUSED)).containsExactly("paused");
    }

    @Test
    void aBandOfAClosedStatusIsEmpty() {
        bands();

        assertThat(list(OFFICER, new Worklist(null, List.of(CaseStatus.RESOLVED), DueBand.OVERDUE, null, FIRST)))
                .isEmpty();
    }

    @Test
    void countsAgreeWithTheListsAndNameEveryStatusAndBand() {
        bands();

        WorkCounts all = Bench.done(cases.counts(OFFICER, false));
        WorkCounts mine = Bench.done(cases.counts(OFFICER, true));

        assertThat(all.status())
                .hasSize(CaseStatus.values().length)
                .containsEntry("RECEIVED", 5L)
                .containsEntry("WAITING_DUTY", 1L)
                .containsEntry("RESOLVED", 1L)
                .containsEntry("DECLINED", 0L);
        assertThat(all.due()).isEqualTo(Map.of("overdue", 1L, "today", 2L, "soon", 1L, "later", 1L, "paused", 1L));
        assertThat(mine.due()).containsEntry("paused", 1L).containsEntry("overdue", 0L);
        assertThat(Bench.done(cases.counts(NEIGHBOUR, false)).due().values()).containsOnly(0L);
    }

    /** Now is 09:00 of a Friday in Vietnam; soon is what is due within 960 minutes. */
    private void bands() {
        put("overdue", due(CaseStatus.RECEIVED, NOW.minusMillis(1)));
        put("now", due(CaseStatus.RECEIVED, NOW));
        put("tonight", due(CaseStatus.RECEIVED, Instant.parse("2026-11-20T16:59:59Z")));
        put("tomorrow", due(CaseStatus.RECEIVED, Instant.parse("2026-11-20T17:00:00Z")));
        put("later", due(CaseStatus.RECEIVED, NOW.plus(Duration.ofMinutes(960))));
        put("paused", due(CaseStatus.WAITING_DUTY, NOW.minusSeconds(9)));
        put("answered", due(CaseStatus.RESOLVED, NOW.minusSeconds(9)));
    }

    @Test
    void onlyTheInputsThatTheDispatchNamesAreReadFromTheSibling() {
        put(BIRTH, Samples.in(CaseStatus.RESOLVED));
        CaseFile named = CaseFile.dispatched(Samples.dispatched(RESIDENCE, AGENCY, BIRTH + "/personalId"), NOW);
        CaseFile unnamed = CaseFile.dispatched(Samples.dispatched(RESIDENCE, AGENCY), NOW);

        assertThat(inputs(named)).isEqualTo(Map.of(BIRTH + "/personalId", PERSONAL_ID));
        assertThat(inputs(unnamed)).isEmpty();
    }

    @Test
    void citizensHaveNoWorklist() {
        Caller citizen = new Caller("an.citizen", Set.of(Role.CITIZEN), null);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> cases.worklist(citizen, new Worklist(null, null, null, null, FIRST)))
                .matches(problem -> problem.code().equals("FORBIDDEN"));
    }

    private Map<String, String> inputs(CaseFile file) {
        return Bench.done(cases.inputs(new CaseId(DOSSIER, RESIDENCE), file));
    }

    private static CaseFile due(CaseStatus status, Instant at) {
        CaseFile file = Samples.in(status);
        return file.with(file.clock().movedTo(at, NOW));
    }

    private List<String> band(@Nullable DueBand band) {
        return list(OFFICER, new Worklist(null, null, band, null, FIRST));
    }

    private void put(String leg, CaseFile file) {
        bench.journal.put(DOSSIER + "/" + leg, file);
    }

    private List<String> list(Caller caller, Worklist wanted) {
        return Bench.done(cases.worklist(caller, wanted)
                .map(Versioned::id)
                .map(id -> CaseId.ofDocument(id).leg())
                .collectList());
    }
}
