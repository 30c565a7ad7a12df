package vn.motcua.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.motcua.proof.oracle.world.Kind;

/** Chains of hashes, and stories against the table. */
class ChainedTest {

    private final MadeLife life = new MadeLife();

    @Test
    void aWholeLifeIsChained() {
        Verdict verdict = life.judged("C");
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.counts()).containsEntry("links", 10L).containsEntry("transitions", 10L);
    }

    @Test
    void anotherNameInAnEntryBreaksTheChain() {
        life.folder.entry(Kind.INTAKE, "", 2).append("by", "somebody.else");
        assertThat(life.judged("C").violations())
                .singleElement()
                .satisfies(it -> assertThat(it.what()).contains("breaks at entry 2"));
    }

    @Test
    void aHeadOfAnotherChainIsFound() {
        life.folder.document(Kind.ROUTING, "").get("head", Document.class).append("hash", "other");
        assertThat(life.judged("C").violations())
                .singleElement()
                .satisfies(it -> assertThat(it.what()).contains("head of /routing/"));
    }

    @Test
    void aStepThatIsNoRowIsFound() {
        life.part(Kind.INTAKE, "", "timeline", "3").append("status", "RETURNED");
        assertThat(life.judged("C").violations())
                .extracting(Verdict.Violation::what)
                .anyMatch(it -> it.contains("no row leads from ACCEPTED"));
    }

    @Test
    void aStatusThatTheStoryDoesNotEndInIsFound() {
        life.state(Kind.INTAKE, "").append("status", "RETURNED");
        assertThat(life.judged("C").violations())
                .singleElement()
                .satisfies(it -> assertThat(it.what()).contains("ends in RESOLVED"));
    }

    @Test
    void aStoryOfWhatNobodyAnnouncedIsFound() {
        life.part(Kind.INTAKE, "", "timeline", "4").append("at", new Date(0));
        assertThat(life.judged("C").violations())
                .extracting(Verdict.Violation::what)
                .anyMatch(it -> it.contains("nobody announced"))
                .anyMatch(it -> it.contains("case.assigned") && it.contains("was not late"));
    }
}
