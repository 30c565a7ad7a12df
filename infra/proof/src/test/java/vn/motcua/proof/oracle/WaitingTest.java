package vn.motcua.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.proof.oracle.world.Kind;

/** Who can go on with what is open. */
class WaitingTest {

    private final MadeLife life = new MadeLife();

    @Test
    void aResultThatWaitsForTheDeskIsNotStuck() {
        Verdict verdict = life.judged("S");
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.counts()).containsEntry("open", 1L).containsEntry("waiting for the desk, to return", 1L);
    }

    @Test
    void aCaseAtWorkWaitsForItsAgency() {
        atWork();
        Verdict verdict = life.judged("S");
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.counts()).containsEntry("waiting for an agency, case ASSIGNED", 1L);
    }

    @Test
    void aLegWithoutACaseIsStuck() {
        atWork();
        life.folder.document(Kind.DEPARTMENT, MadeLife.LEG).remove("state");
        found("there is no case");
    }

    @Test
    void anAnsweredCaseOfAnOpenLegIsStuck() {
        atWork();
        life.state(Kind.DEPARTMENT, MadeLife.LEG).append("status", "RESOLVED");
        found("its case is RESOLVED");
    }

    @Test
    void aRouteThatEndedUnheardIsStuck() {
        life.state(Kind.INTAKE, "").append("status", "PROCESSING");
        found("its route is COMPLETED");
    }

    @Test
    void aRouteWithNothingOpenIsStuckUnlessThereIsAnIncident() {
        atWork();
        life.part(Kind.ROUTING, "", "legs", "0", "progress").append("state", "RESOLVED");
        found("no leg of its route is open");
        life.folder.parked(Kind.ROUTING, "IMPOSSIBLE");
        assertThat(life.judged("S").violations()).isEmpty();
    }

    @Test
    void anAcceptedDossierWithoutARouteIsStuck() {
        life.state(Kind.INTAKE, "").append("status", "ACCEPTED");
        life.folder.document(Kind.ROUTING, "").remove("state");
        found("it has no route");
    }

    private void atWork() {
        life.state(Kind.INTAKE, "").append("status", "PROCESSING");
        life.state(Kind.ROUTING, "").append("state", "ON_ITS_WAY");
        life.part(Kind.ROUTING, "", "legs", "0", "progress").append("state", "ASSIGNED");
        life.state(Kind.DEPARTMENT, MadeLife.LEG).append("status", "ASSIGNED");
    }

    private void found(String what) {
        assertThat(life.judged("S").violations())
                .extracting(Verdict.Violation::what)
                .anyMatch(it -> it.contains(what));
    }
}
