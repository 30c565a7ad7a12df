package vn.motcua.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.motcua.proof.oracle.world.Kind;
import vn.motcua.proof.oracle.world.World;

/** What is not published, and what is not heard. */
class QuietTest {

    private final MadeLife life = new MadeLife();

    @Test
    void aWholeLifeIsQuiet() {
        Verdict verdict = life.judged("D");
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.counts())
                .containsEntry("events published", 10L)
                .containsEntry("sources heard to their end", 9L)
                .containsEntry("outboxes of the catalogue", 7L);
    }

    @Test
    void aMarkThatStaysBehindIsFound() {
        life.folder.document(Kind.INTAKE, "").append("published", 3L);
        assertThat(life.judged("D").violations())
                .singleElement()
                .satisfies(it -> assertThat(it.what()).contains("3 of 4"));
    }

    @Test
    void aMarkAheadOfTheTopicIsFound() {
        life.folder.topic().removeLast();
        assertThat(life.judged("D").violations())
                .extracting(Verdict.Violation::what)
                .anyMatch(it -> it.contains("dossier.result-ready") && it.contains("not on the topic"));
    }

    @Test
    void anEventThatAServiceDidNotHearIsFoundUnlessItsLaneIsParked() {
        Document seen = life.folder.document(Kind.NOTIFICATION, "").get("seen", Document.class);
        seen.get("/routing/" + MadeLife.ID, Document.class).append("sequence", 1L);
        assertThat(life.judged("D").violations())
                .singleElement()
                .satisfies(it -> assertThat(it.what()).contains("notification has heard 1"));
        life.folder.parked(Kind.NOTIFICATION, "IMPOSSIBLE");
        assertThat(life.judged("D").violations()).isEmpty();
    }

    @Test
    void anUnpublishedEntryOfTheCatalogueIsFound() {
        life.world.catalogue.add(new World.Outbox("procedure_listings", 1, List.of("listing:1")));
        assertThat(life.judged("D").violations())
                .singleElement()
                .satisfies(it -> assertThat(it.what()).contains("listing:1"));
    }
}
