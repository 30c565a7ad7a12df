package vn.motcua.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.proof.log.Injected;
import vn.motcua.proof.oracle.world.Kind;

/** Parked lanes against the poison. */
class ParkedAsInjectedTest {

    private final MadeLife life = new MadeLife();

    @Test
    void nothingPoisonedIsNothingParked() {
        Verdict verdict = life.judged("H");
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.counts()).containsEntry("lanes examined", 4L);
    }

    @Test
    void whatWasPoisonedIsParked() {
        poisoned("IMPOSSIBLE");
        life.folder.parked(Kind.INTAKE, "IMPOSSIBLE");
        Verdict verdict = life.judged("H");
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.counts()).containsEntry("lanes parked", 1L);
    }

    @Test
    void aLaneThatNobodyPoisonedIsFound() {
        life.folder.parked(Kind.INTAKE, "GAP");
        found("nobody poisoned it");
    }

    @Test
    void poisonThatParkedNothingIsFound() {
        poisoned("IMPOSSIBLE");
        found("but not parked: intake");
    }

    @Test
    void anotherReasonThanThePoisonIsFound() {
        poisoned("UNKNOWN_VERSION");
        life.folder.parked(Kind.INTAKE, "GAP");
        found("it was poisoned with [UNKNOWN_VERSION]");
    }

    @Test
    void aFlagWithoutALaneIsFound() {
        life.folder.parked(Kind.INTAKE, "GAP").withoutLanes();
        found("without a lane");
    }

    @Test
    void aLaneWithoutAFlagIsFound() {
        poisoned("IMPOSSIBLE");
        life.folder.parked(Kind.INTAKE, "IMPOSSIBLE").document(Kind.INTAKE, "").remove("parked");
        found("without a flag");
    }

    private void poisoned(String kind) {
        Injected.Poison poison = new Injected.Poison(MadeLife.ID, kind, Set.of("intake"));
        life.world.injected = new Injected(List.of(poison), Map.of(), 0);
    }

    private void found(String what) {
        assertThat(life.judged("H").violations())
                .extracting(Verdict.Violation::what)
                .anyMatch(it -> it.contains(what));
    }
}
