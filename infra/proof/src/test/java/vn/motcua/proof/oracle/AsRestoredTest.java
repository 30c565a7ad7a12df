package vn.motcua.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.motcua.proof.oracle.world.Kind;

/** A store that knows less than the topic. */
class AsRestoredTest {

    private final MadeLife life = new MadeLife();

    @Test
    void whatTheStoreHasToTheLastEventIsWhole() {
        Verdict verdict = judged();
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.counts()).containsEntry("dossiers whole", 1L);
    }

    @Test
    void aJournalBehindTheTopicMustBeParked() {
        forgetLast();
        assertThat(judged().violations()).extracting(Verdict.Violation::what).anyMatch(it -> it.contains("not parked"));
    }

    @Test
    void parkedAsBehindItIsKnown() {
        forgetLast();
        life.folder.parked(Kind.INTAKE, "TOPIC_AHEAD");
        Verdict verdict = judged();
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.counts()).containsEntry("dossiers whole", 0L).containsEntry("journals behind in intake", 1L);
    }

    @Test
    void parkedForAnotherReasonIsNotEnough() {
        forgetLast();
        life.folder.parked(Kind.INTAKE, "GAP");
        assertThat(judged().violations()).isNotEmpty();
    }

    @Test
    void whoeverHasNotHeardWhatTheTopicTellsIsFound() {
        life.folder.document(Kind.NOTIFICATION, "").append("seen", new Document());
        assertThat(judged().violations()).extracting(Verdict.Violation::what).anyMatch(it -> it.contains("not heard"));
    }

    @Test
    void aSequenceOfTwoEventsIsFound() {
        String first = new String(life.folder.topic().getFirst(), StandardCharsets.UTF_8);
        life.folder.publish(first.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"another\""));
        assertThat(judged().violations())
                .extracting(Verdict.Violation::what)
                .anyMatch(it -> it.contains("given twice"));
    }

    private void forgetLast() {
        Document head = life.folder.document(Kind.INTAKE, "").get("head", Document.class);
        head.append("sequence", head.getLong("sequence") - 1);
    }

    private Verdict judged() {
        AsRestored check = new AsRestored();
        check.look(life.folder.build());
        return check.verdict();
    }
}
