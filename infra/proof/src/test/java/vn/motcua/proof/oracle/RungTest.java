package vn.motcua.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.contracts.dossier.RoutingEvent;
import vn.motcua.proof.oracle.world.Kind;
import vn.motcua.proof.oracle.world.MadeFolder.By;

/** Timers that rang twice, early, late or not at all. */
class RungTest {

    private final MadeLife life = new MadeLife();

    @Test
    void aWholeLifeRangOnce() {
        Verdict verdict = life.judged("G");
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.counts()).containsEntry("timers fired", 1L).containsEntry("dossier.overdue", 1L);
    }

    @Test
    void aTimerThatRangTwiceIsFound() {
        rings(new IntakeEvent.Overdue(MadeLife.DUE));
        found("rang again");
    }

    @Test
    void aTimerThatRangTooEarlyIsFound() {
        rings(new IntakeEvent.ResultUncollected(Instant.parse("2027-01-01T00:00:00Z")));
        found("before 2027");
        found("by the broker");
    }

    @Test
    void aTimerForAnotherMomentThanTheOneInForceIsFound() {
        rings(new IntakeEvent.Overdue(MadeLife.DUE.minusSeconds(60)));
        found("in force was " + MadeLife.DUE);
    }

    @Test
    void aTimerAfterTheEndIsFound() {
        life.folder.says(
                By.service(Kind.ROUTING, "", null), new RoutingEvent.LegOverdue(MadeLife.LEG, "A.2", MadeLife.DUE));
        found("rang after the end");
    }

    @Test
    void aReminderInAPauseIsFound() {
        Document line = new Document("at", new Date(0)).append("status", "WITHDRAWAL_REQUESTED");
        List<Document> timeline = life.state(Kind.INTAKE, "").getList("timeline", Document.class);
        timeline.add(new Document(line).append("event", "dossier.withdrawal-requested"));
        timeline.add(new Document(line).append("event", "dossier.due-soon"));
        found("dossier.due-soon rang in a pause");
    }

    @Test
    void aTimerThatStillWaitsIsFoundUnlessItsLaneIsParked() {
        life.folder
                .document(Kind.ROUTING, "")
                .append("timers", List.of(new Document("id", "leg-overdue/x").append("at", new Date(0))));
        found("still waits for its timer leg-overdue/x");
        life.folder.parked(Kind.ROUTING, "GAP");
        assertThat(life.judged("G").violations()).isEmpty();
    }

    private void rings(IntakeEvent event) {
        life.folder.says(By.service(Kind.INTAKE, "", null), event);
    }

    private void found(String what) {
        assertThat(life.judged("G").violations())
                .extracting(Verdict.Violation::what)
                .anyMatch(it -> it.contains(what));
    }
}
