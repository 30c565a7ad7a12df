package vn.motcua.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.contracts.dossier.NotificationEvent;
import vn.motcua.proof.log.Sent;
import vn.motcua.proof.oracle.world.Kind;
import vn.motcua.proof.oracle.world.MadeFolder.By;

/** What the driver was answered against what the documents say. */
class AppliedOnceTest {

    private final MadeLife life = new MadeLife();

    @Test
    void aWholeLifeIsAppliedOnce() {
        Verdict verdict = life.judged("A");
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.counts())
                .containsEntry("commands", 6L)
                .containsEntry("done", 6L)
                .containsEntry("caused by commands", 6L)
                .containsEntry("caused by events", 3L)
                .containsEntry("caused by timers", 1L);
    }

    @Test
    void aReceiptIsAProvidersCommandOnlyOfANoticeThatItWasGiven() {
        Document notice = life.state(Kind.NOTIFICATION, "")
                .getList("notices", Document.class)
                .getFirst();
        String reference = notice.get("intent", Document.class).getString("reference");
        notice.append("provider", "sms-first").append("receipt", new Document("outcome", "DELIVERED"));
        life.folder.answers(Kind.NOTIFICATION, "", "sms-first", "receipt/" + reference + "/DELIVERED");
        life.folder.says(
                new By(Kind.NOTIFICATION, "", "sms-first", "receipt/" + reference + "/TEMPORARY_FAILURE"),
                new NotificationEvent.NoticeFailed("submitted", "SMS", "EXPIRED"));

        Verdict verdict = life.judged("A");
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.counts()).containsEntry("receipts", 1L);

        life.folder.answers(Kind.NOTIFICATION, "", "sms-second", "receipt/" + reference + "/DELIVERED");
        assertThat(life.judged("A").violations())
                .extracting(Verdict.Violation::what)
                .singleElement()
                .asString()
                .contains("nobody sent");
    }

    @Test
    void aCommandThatWasDoneAndIsNowhereIsLost() {
        life.world.asked(sent("k9"), "201 hash");
        assertThat(life.judged("A").violations()).singleElement().satisfies(it -> {
            assertThat(it.dossier()).isEqualTo(MadeLife.ID);
            assertThat(it.what()).contains("k9").contains("nowhere");
        });
    }

    @Test
    void aCommandInTwoDocumentsIsDoubled() {
        life.folder.answers(Kind.ROUTING, "", "desk.one", "k2");
        assertThat(life.judged("A").violations())
                .extracting(Verdict.Violation::what)
                .anyMatch(it -> it.contains("2 times"));
    }

    @Test
    void aCommandAppliedTwiceInOneDocumentIsDoubled() {
        life.folder.says(new By(Kind.INTAKE, "", "an.citizen", "k1"), new IntakeEvent.DossierRated(5));
        assertThat(life.judged("A").violations())
                .extracting(Verdict.Violation::what)
                .anyMatch(it -> it.contains("once more"));
    }

    @Test
    void aCommandThatNobodyKnowsMayBeThereOrNot() {
        life.world.asked(sent("k8"), "0", "503");
        life.world.asked(sent("k9"), "0");
        life.folder.answers(Kind.INTAKE, "", "an.citizen", "k9");
        Verdict verdict = life.judged("A");
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.counts()).containsEntry("unknown, applied", 1L).containsEntry("unknown, not applied", 1L);
    }

    @Test
    void aRefusedCommandMustNotBeThere() {
        life.world.asked(sent("k8"), "409");
        life.world.asked(sent("k9"), "409");
        life.folder.answers(Kind.INTAKE, "", "an.citizen", "k9");
        assertThat(life.judged("A").violations())
                .singleElement()
                .satisfies(it -> assertThat(it.what()).contains("k9", "refused"));
    }

    @Test
    void aRepeatedKeyHasOneOutcome() {
        life.world.asked(sent("k9"), "200 one", "200 other");
        life.folder.answers(Kind.INTAKE, "", "an.citizen", "k9");
        assertThat(life.judged("A").violations())
                .singleElement()
                .satisfies(it -> assertThat(it.what()).contains("2 outcomes"));
    }

    @Test
    void whatNobodyAskedForIsNoticed() {
        life.folder.answers(Kind.INTAKE, "", "an.citizen", "k9");
        life.folder.says(new By(Kind.INTAKE, "", "an.citizen", "k10"), new IntakeEvent.DossierRated(5));
        assertThat(life.judged("A").violations())
                .hasSize(2)
                .allMatch(it -> it.what().contains("nobody sent"));
    }

    @Test
    void anEventOfACommandWhoseAnswerIsNotKeptIsNoticed() {
        life.folder.document(Kind.INTAKE, "").append("commands", new Document());
        assertThat(life.judged("A").violations())
                .extracting(Verdict.Violation::what)
                .anyMatch(it -> it.contains("not remembered"));
    }

    @Test
    void aCommandOnManyDocumentsIsJudgedByItsParts() {
        Sent bulk = new Sent("bulk", "desk.one", "/api/desk/returns", "", "", Instant.EPOCH);
        life.world.asked(bulk, "200 one", "200 other");
        String part = "bulk/" + MadeLife.ID;
        life.folder.answers(Kind.INTAKE, "", "desk.one", part);
        life.folder.says(new By(Kind.INTAKE, "", "desk.one", part), new IntakeEvent.DossierRated(5));
        Verdict verdict = life.judged("A");
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.counts()).containsEntry("done in parts", 1L);
    }

    @Test
    void aRefusalAfterItWasAppliedIsAnotherOutcome() {
        Instant later = life.folder.now().plusSeconds(60);
        Sent sent = new Sent("k9", "an.citizen", "/api/dossiers/" + MadeLife.ID + "/rating", "", MadeLife.ID, later);
        life.world.asked(sent, "0", "409");
        life.folder.answers(Kind.INTAKE, "", "an.citizen", "k9");
        life.folder.says(new By(Kind.INTAKE, "", "an.citizen", "k9"), new IntakeEvent.DossierRated(5));
        assertThat(life.judged("A").violations())
                .singleElement()
                .satisfies(it -> assertThat(it.what()).contains("refused with 409"));
    }

    @Test
    void oneStillOnItsWayMayBeAppliedAfterARefusal() {
        Instant before = life.folder.now().minusSeconds(60);
        Sent sent = new Sent("k9", "an.citizen", "/api/dossiers/" + MadeLife.ID + "/rating", "", MadeLife.ID, before);
        life.world.asked(sent, "0", "409");
        life.folder.answers(Kind.INTAKE, "", "an.citizen", "k9");
        life.folder.says(new By(Kind.INTAKE, "", "an.citizen", "k9"), new IntakeEvent.DossierRated(5));
        assertThat(life.judged("A").violations()).isEmpty();
    }

    @Test
    void aDryRunIsDoneInNoParts() {
        life.world.asked(
                new Sent("dry", "coordinator", "/api/routes/succession?dryRun=true", "", "", Instant.EPOCH), "200 one");
        assertThat(life.judged("A").violations()).isEmpty();
    }

    private static Sent sent(String key) {
        return new Sent(key, "an.citizen", "/api/dossiers/" + MadeLife.ID + "/rating", "", MadeLife.ID, Instant.EPOCH);
    }
}
