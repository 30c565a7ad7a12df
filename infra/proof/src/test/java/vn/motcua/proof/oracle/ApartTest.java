package vn.motcua.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who is let in at the door. */
class ApartTest {

    private final MadeLife life = new MadeLife();

    private static final String CASE = MadeLife.ID + "~" + MadeLife.LEG;

    @Test
    void nobodyReachesWhatIsAnothers() {
        life.world.letsIn("officer.two", "/api/cases?limit=100#" + CASE);
        Verdict verdict = life.judged("I");
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.counts())
                .containsEntry("dossiers tried", 1L)
                .containsEntry("reached by their own desk", 1L)
                .containsEntry("refused to other agencies", 4L)
                .containsEntry("refused to other citizens", 1L)
                .containsEntry("lines of lists", 1L);
    }

    @Test
    void aDoorThatLetsNobodyInProvesNothing() {
        MadeLife shut = new MadeLife(false);
        assertThat(shut.judged("I").violations())
                .singleElement()
                .satisfies(it -> assertThat(it.what()).contains("nothing is proven"));
    }

    @Test
    void anotherAgencyThatReachesADossierIsFound() {
        life.world.letsIn("officer.three", "/api/dossiers/" + MadeLife.ID);
        found("officer.three of A.3 is answered 200 at /api/dossiers/");
    }

    @Test
    void anotherAgencyThatReachesACaseIsFound() {
        life.world.letsIn("officer.three", "/api/cases/" + CASE);
        found("at /api/cases/" + CASE);
    }

    @Test
    void anotherCitizenWhoReachesADossierIsFound() {
        life.world.letsIn("binh.citizen", "/api/dossiers/" + MadeLife.ID);
        found("binh.citizen");
    }

    @Test
    void aWorklistWithAnothersCaseIsFound() {
        life.world.letsIn("officer.three", "/api/cases?limit=100#" + CASE);
        found("officer.three of A.3 finds " + CASE + " of A.2");
    }

    private void found(String what) {
        assertThat(life.judged("I").violations())
                .extracting(Verdict.Violation::what)
                .anyMatch(it -> it.contains(what));
    }
}
