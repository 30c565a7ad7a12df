package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.notification.RunningNotification.LEDGER;
import static vn.motcua.notification.RunningNotification.MAIL;
import static vn.motcua.notification.RunningNotification.OTHER_SMS;
import static vn.motcua.notification.RunningNotification.SERVICE;
import static vn.motcua.notification.RunningNotification.SMS;

import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.dossier.DossierEventTypes;

/** A dossier to which things happen, and what people were told of it. */
record ToldDossier(String id) {

    static ToldDossier another() {
        return new ToldDossier(UUID.randomUUID().toString());
    }

    /** What this rule tells happens, as intake's event of this sequence. */
    void happened(String rule, long sequence) {
        var event = Samples.envelope(id, SampleEvents.of(rule), "/intake/" + id, sequence);
        SERVICE.publish(event, DossierEventTypes.table());
    }

    /** Everything that any rule tells happens. */
    void livesItsWholeLife() {
        new WholeLife(id).events().forEach(event -> SERVICE.publish(event, DossierEventTypes.table()));
    }

    /** Of all that goes to people and offices; letters in the inbox have tests of their own. */
    List<String> states() {
        return LEDGER.lines(id)
                .filter(line -> !line.path("channel").asString().equals("portal"))
                .map(line -> line.path("state").asString())
                .toList();
    }

    /** Its first notice by this channel. */
    JsonNode notice(String channel) {
        return LEDGER.lines(id)
                .filter(line -> line.path("channel").asString().equals(channel))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no notice yet"));
    }

    /** Its first letter in the inbox. */
    JsonNode letter() {
        return notice("portal");
    }

    /** Until its first letter came so far. */
    void awaitLetter(String state) {
        await().untilAsserted(
                        () -> assertThat(letter().path("state").asString()).isEqualTo(state));
    }

    /** Messages about it that a provider took. */
    List<JsonNode> sms() {
        Set<String> ours = LEDGER.references(id);
        return Stream.of(SMS, OTHER_SMS)
                .flatMap(provider -> provider.sent().stream())
                .filter(sent -> ours.contains(sent.path("reference").asString()))
                .toList();
    }

    /** References of e-mails about it that arrived. */
    List<String> mails() {
        Set<String> ours = LEDGER.references(id);
        return Arrays.stream(MAIL.getReceivedMessages())
                .map(ToldDossier::reference)
                .filter(ours::contains)
                .toList();
    }

    private static String reference(MimeMessage mail) {
        try {
            return mail.getMessageID().replaceAll("[<>]|@.*", "");
        } catch (jakarta.mail.MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
