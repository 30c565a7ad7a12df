package vn.motcua.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.dossier.NotificationEvent;
import vn.motcua.proof.log.Injected;
import vn.motcua.proof.oracle.world.Delivered;
import vn.motcua.proof.oracle.world.Kind;
import vn.motcua.proof.oracle.world.MadeFolder.By;

/** Ledgers against the rules, and providers against the ledgers. */
class ToldTest {

    private final MadeLife life = new MadeLife();

    @Test
    void aWholeLifeIsToldOnce() {
        Verdict verdict = life.judged("F");
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.counts())
                .containsEntry("notices", 19L)
                .containsEntry("SMS accepted once", 5L)
                .containsEntry("e-mails there", 9L)
                .containsEntry("letters there", 5L);
    }

    @Test
    void aNoticeThatIsMissingIsFound() {
        notices().removeFirst();
        found("no notice of submitted by SMS");
    }

    @Test
    void aNoticeThatNoRuleAsksForIsFound() {
        life.notice(new Document("reference", "stray").append("medium", "SMS"), "SUPPRESSED");
        found("notice stray is asked for by no rule");
    }

    @Test
    void anSmsSentTwiceIsFound() {
        String reference = life.world.sms.removeFirst().reference();
        life.world.sms.add(new Delivered.Sms(reference, Instant.EPOCH, 2));
        found("SMS " + reference + " was accepted 2 times");
    }

    @Test
    void anSmsThatTheProviderDoesNotKnowIsFound() {
        life.world.sms.removeFirst();
        found("the provider does not know it");
    }

    @Test
    void anSmsThatNoLedgerKnowsIsFound() {
        life.world.sms.add(new Delivered.Sms("stray", Instant.EPOCH, 1));
        found("SMS stray, which no ledger knows");
    }

    @Test
    void anEmailAgainIsToleratedAfterAKillOnly() {
        Delivered.Mail mail = life.world.mails.removeFirst();
        life.world.mails.add(new Delivered.Mail(mail.messageId(), mail.to(), Instant.EPOCH, 2));
        found("is there 2 times");
        life.world.injected = new Injected(List.of(), Map.of("notification", 1), 0);
        Verdict verdict = life.judged("F");
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.counts()).containsEntry("e-mail copies beyond the first", 1L);
    }

    @Test
    void anEmailAgainAfterATryWhoseEndIsUnknownIsLawful() {
        Document mail = notices().stream()
                .filter(notice ->
                        notice.get("intent", Document.class).getString("medium").equals("EMAIL"))
                .findFirst()
                .orElseThrow();
        String reference = mail.get("intent", Document.class).getString("reference");
        life.world.mails.removeIf(it -> it.reference().equals(reference));
        life.world.mails.add(
                new Delivered.Mail("<" + reference + "@motcua.local>", "an@example.org", Instant.EPOCH, 2));
        found("is there 2 times");
        mail.append("attempts", List.of(new Document("outcome", "UNCERTAIN"), new Document("outcome", "TAKEN")));
        assertThat(life.judged("F").violations()).isEmpty();
    }

    @Test
    void anEmailThatIsNotThereProvesNothingOnceTheMailServerWasKilled() {
        life.world.mails.clear();
        found("counts as sent, and is not there");
        life.world.injected = new Injected(List.of(), Map.of("standins", 1), 0);
        assertThat(life.judged("F").violations()).isEmpty();
    }

    @Test
    void aLetterThatLiesInNoInboxIsFound() {
        String reference = life.world.letters.removeFirst();
        found("letter " + reference + " counts as sent, and is in no inbox");
    }

    @Test
    void aLetterThatNoLedgerKnowsIsFound() {
        life.world.letters.add("stray");
        found("letter stray is in an inbox, and no ledger knows it");
    }

    @Test
    void aFailureThatWasNotAnnouncedIsFound() {
        notices().getFirst().append("state", "PERMANENT_FAILURE");
        found("1 notices failed, and 0 failures were announced");
    }

    @Test
    void whatTheProviderSaysArrivedCountsAsSent() {
        notices().getFirst().append("state", "DELIVERED");
        assertThat(life.judged("F").violations()).isEmpty();
        assertThat(life.judged("F").counts()).containsEntry("notices delivered", 1L);
    }

    @Test
    void aForgedReceiptThatCountedIsFound() {
        notices().getFirst().append("state", "DELIVERED").append("reason", "FORGED");
        found("was settled by a receipt that no provider signed");
    }

    @Test
    void aForgedReceiptThatWasBelievedForAMomentIsFound() {
        notices().getFirst().append("state", "DELIVERED");
        life.folder.says(
                By.service(Kind.NOTIFICATION, "", null),
                new NotificationEvent.NoticeFailed("submitted", "SMS", "UNDELIVFORGED"));
        found("announced because of a receipt that no provider signed");
    }

    private List<Document> notices() {
        return life.state(Kind.NOTIFICATION, "").getList("notices", Document.class);
    }

    private void found(String what) {
        assertThat(life.judged("F").violations())
                .extracting(Verdict.Violation::what)
                .anyMatch(it -> it.contains(what));
    }
}
