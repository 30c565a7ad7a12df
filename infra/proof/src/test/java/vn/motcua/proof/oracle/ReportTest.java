package vn.motcua.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.proof.oracle.world.Kind;

/** What is printed. */
class ReportTest {

    private final MadeLife life = new MadeLife();

    @Test
    void everyCheckIsPrintedWithItsCounts() {
        Oracle.Judgement judgement = Oracle.examine(life.world.build());
        assertThat(judgement.kept()).as("%s", judgement.lines()).isTrue();
        assertThat(judgement.verdicts())
                .extracting(Verdict::check)
                .containsExactly("A", "B", "C", "D", "E", "F", "G", "H", "I", "S");
        assertThat(judgement.lines()).hasSize(20).anyMatch(line -> line.contains("commands 6, done 6"));
    }

    @Test
    void theFirstViolationIsPrintedWithTheWholeHistoryOfItsDossier() {
        life.state(Kind.INTAKE, "").append("status", "PROCESSING");
        List<String> lines = Oracle.examine(life.world.build()).lines();
        assertThat(lines)
                .anyMatch(line -> line.startsWith("E  BROKEN"))
                .anyMatch(line -> line.contains("history of " + MadeLife.ID))
                .anyMatch(line -> line.contains("asked k2 by desk.one at /api/dossiers/"))
                .anyMatch(line -> line.contains("answered k2: no answer"))
                .anyMatch(line -> line.contains("case.resolved 4") && line.contains("because of command k6"))
                .anyMatch(line -> line.contains("route.completed 2") && line.contains("because of case.resolved 4"))
                .anyMatch(line -> line.contains("dossier.overdue 3") && line.contains("because of a timer"))
                .anyMatch(line -> line.contains("accepted by SMS") && line.contains("SENT"))
                .anyMatch(line -> line.contains("now /intake/" + MadeLife.ID + " PROCESSING"));
    }
}
