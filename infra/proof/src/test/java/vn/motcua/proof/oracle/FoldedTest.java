package vn.motcua.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.proof.oracle.world.Kind;

/** Documents against what the topic alone says. */
class FoldedTest {

    private final MadeLife life = new MadeLife();

    @Test
    void aWholeLifeIsWhatTheTopicSays() {
        Verdict verdict = life.judged("E");
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.counts())
                .containsEntry("dossiers", 1L)
                .containsEntry("routes", 1L)
                .containsEntry("cases", 1L);
    }

    @Test
    void anEventThatCameBeforeItsPredecessorIsFoldedBehindIt() {
        List<byte[]> topic = life.folder.topic();
        byte[] submitted = topic.getFirst();
        byte[] accepted = topic.get(1);
        assertThat(text(submitted)).contains("dossier.submitted");
        assertThat(text(accepted)).contains("dossier.accepted");
        Collections.swap(topic, 0, 1);
        assertThat(life.judged("E").violations()).isEmpty();
    }

    private static String text(byte[] record) {
        return new String(record, StandardCharsets.UTF_8);
    }

    @Test
    void anotherStatusIsFound() {
        life.state(Kind.INTAKE, "").append("status", "PROCESSING");
        found("its status is PROCESSING, the topic says [RESOLVED]");
    }

    @Test
    void anotherDueDateIsFound() {
        life.part(Kind.INTAKE, "", "clock", "due").append("at", new Date(0));
        found("due date is 1970");
    }

    @Test
    void aRouteElsewhereIsFound() {
        life.state(Kind.ROUTING, "").append("state", "ON_ITS_WAY");
        found("the route is ON_ITS_WAY, the topic says COMPLETED");
    }

    @Test
    void aLegInAnotherStateIsFound() {
        life.part(Kind.ROUTING, "", "legs", "0", "progress").append("state", "SUBMITTED");
        found("leg khai-sinh is SUBMITTED");
    }

    @Test
    void aLegUntilAnotherTimeIsFound() {
        life.part(Kind.ROUTING, "", "legs", "0", "progress", "time").append("dueAt", new Date(0));
        found("leg khai-sinh is due at 1970");
    }

    @Test
    void aCaseInAnotherStateIsFound() {
        life.state(Kind.DEPARTMENT, MadeLife.LEG).append("status", "ASSIGNED");
        found("case khai-sinh is ASSIGNED");
    }

    @Test
    void whatAParkedLaneDoesNotKnowIsNotJudged() {
        life.state(Kind.INTAKE, "").append("status", "PROCESSING");
        life.folder.parked(Kind.INTAKE, "GAP");
        assertThat(life.judged("E").violations()).isEmpty();
    }

    private void found(String what) {
        assertThat(life.judged("E").violations())
                .extracting(Verdict.Violation::what)
                .anyMatch(it -> it.contains(what));
    }
}
