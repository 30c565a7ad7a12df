package vn.motcua.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.motcua.proof.log.Injected;
import vn.motcua.proof.oracle.world.Kind;

/** Holes and doubles, in journals and on the topic. */
class ContiguousTest {

    private final MadeLife life = new MadeLife();

    @Test
    void aWholeLifeIsContiguous() {
        Verdict verdict = life.judged("B");
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.counts()).containsEntry("journal entries", 10L).containsEntry("records on the topic", 10L);
    }

    @Test
    void theWholeTopicAgainChangesNothing() {
        life.folder.topic().addAll(List.copyOf(life.folder.topic()));
        Verdict verdict = life.judged("B");
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.counts()).containsEntry("repeated records", 10L);
    }

    @Test
    void aHoleInAJournalIsFound() {
        life.folder
                .document(Kind.DEPARTMENT, MadeLife.LEG)
                .getList("journal", Document.class)
                .remove(1);
        assertThat(life.judged("B").violations())
                .extracting(Verdict.Violation::what)
                .anyMatch(it -> it.contains("where entry 2"));
    }

    @Test
    void aHeadThatRunsAheadIsFound() {
        life.folder.document(Kind.ROUTING, "").get("head", Document.class).append("sequence", 3L);
        assertThat(life.judged("B").violations())
                .singleElement()
                .satisfies(it -> assertThat(it.what()).contains("its head says 3"));
    }

    @Test
    void anOrderTurnedRoundOnTheTopicIsFound() {
        byte[] accepted = life.folder.topic().remove(1);
        life.folder.topic().add(0, accepted);
        assertThat(life.judged("B").violations())
                .hasSize(2)
                .allMatch(it -> it.what().contains("on the topic where"));
        life.world.injected = new Injected(List.of(), Map.of(), 0, Set.of(MadeLife.ID));
        assertThat(life.judged("B").violations()).isEmpty();
    }

    @Test
    void otherBytesThanTheJournalsAreFoundUnlessTheyWereInjected() {
        life.folder.topic().add("{}".getBytes(StandardCharsets.UTF_8));
        assertThat(life.judged("B").violations())
                .singleElement()
                .satisfies(it -> assertThat(it.what()).contains("in no journal"));
        Injected.Poison poison = new Injected.Poison(MadeLife.ID, "UNREADABLE", Set.of("intake"));
        life.world.injected = new Injected(List.of(poison), Map.of(), 0);
        assertThat(life.judged("B").violations()).isEmpty();
    }

    @Test
    void moreCausesThanVersionsAreFound() {
        life.folder.document(Kind.DEPARTMENT, MadeLife.LEG).append("version", 2L);
        assertThat(life.judged("B").violations())
                .singleElement()
                .satisfies(it -> assertThat(it.what()).contains("version 2 after 4"));
    }
}
