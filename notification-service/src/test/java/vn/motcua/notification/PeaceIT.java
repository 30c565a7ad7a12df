package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.local.LocalKafka;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.ServiceUnderTest;
import vn.motcua.platform.testing.TestTokens;

/** The service at half past ten in the evening, with caps that are soon reached. */
class PeaceIT {

    private static final Instant NIGHT = Instant.parse("2026-11-20T15:30:00Z");
    private static final String DESK = TestTokens.bearer("desk.ninhphuoc", Samples.COMMUNE, Role.DESK);

    /** Of its own: the other service of this JVM would take events away. */
    private static LocalKafka broker;

    private static IntakeStub intake;
    private static SmsProviderStub sms;
    private static GreenMail mail;
    private static ServiceUnderTest service;
    private static LedgerClient ledger;

    private static int phones;

    private final String phone = "09%08d".formatted(++phones);

    @BeforeAll
    static void start(@TempDir Path directory) {
        broker = LocalKafka.start(directory, 0);
        intake = new IntakeStub();
        sms = new SmsProviderStub();
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        service = ServiceUnderTest.start(
                NotificationApplication.class,
                "notification",
                Map.of(
                        "spring.kafka.bootstrap-servers", broker.bootstrapServers(),
                        "motcua.services.intake", intake.url(),
                        "motcua.sms.providers.first.url", sms.url(),
                        "motcua.sms.providers.second.url", sms.url(),
                        "spring.mail.port", mail.getSmtp().getPort(),
                        "motcua.clock.offset",
                                Duration.between(Instant.now(), NIGHT).toString(),
                        "motcua.notices.quiet-hours.spread", "0s",
                        "motcua.notices.caps.phone", 3,
                        "motcua.notices.caps.dossier", 2));
        ledger = new LedgerClient(service.client());
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        mail.stop();
        sms.close();
        intake.close();
        broker.close();
    }

    @BeforeEach
    void anotherApplicant() {
        intake.knows(Map.of("phone", phone, "email", "an@example.vn"));
    }

    @Test
    void aShortMessageThatCanWaitIsHeldUntilTheMorningAndTheEmailGoes() {
        String dossier = dossierTo("accepted", "desk-succeeded", "submitted");

        await().untilAsserted(
                        () -> assertThat(states(dossier, "email")).hasSize(3).containsOnly("SENT"));
        await().untilAsserted(() -> assertThat(states(dossier, "sms")).containsExactly("CREATED", "CREATED", "SENT"));
        assertThat(lines(dossier, "sms").subList(0, 2)).allSatisfy(held -> {
            assertThat(held.path("reason").asString()).isEqualTo("QUIET_HOURS");
            assertThat(held.path("nextAttemptAt").asString()).isEqualTo("2026-11-21T07:00:00+07:00");
        });
        assertThat(sent()).hasSize(1);
    }

    @Test
    void ofWhatIsHeldOnlyTheNewestWaitsForTheMorning() {
        String dossier = dossierTo("due-changed");
        await().untilAsserted(() -> assertThat(states(dossier, "email")).containsExactly("SENT"));
        await().untilAsserted(() -> assertThat(
                        lines(dossier, "sms").getFirst().path("reason").asString(""))
                .isEqualTo("QUIET_HOURS"));

        happened(dossier, "due-changed", 2);

        await().untilAsserted(() -> assertThat(states(dossier, "email")).containsExactly("SENT", "SENT"));
        await().untilAsserted(() -> assertThat(lines(dossier, "sms").stream()
                        .map(line -> line.path("reason").asString("")))
                .containsExactly("SUPERSEDED", "QUIET_HOURS"));
        assertThat(states(dossier, "sms")).containsExactly("SUPPRESSED", "CREATED");
        assertThat(ledger.waits(dossier, DESK)).isEmpty();
        assertThat(sent()).isEmpty();
    }

    @Test
    void aDossierHasItsCapAndWhatTheLawWantsSaidIsSaidAllTheSame() {
        String dossier = dossierTo("submitted", "fee-paid", "withdrawal-requested", "supplement");

        await().untilAsserted(
                        () -> assertThat(states(dossier, "sms")).containsExactly("SENT", "SENT", "SUPPRESSED", "SENT"));
        assertThat(lines(dossier, "sms").get(2).path("reason").asString()).isEqualTo("CAPPED");
        await().untilAsserted(
                        () -> assertThat(states(dossier, "email")).hasSize(4).containsOnly("SENT"));
        assertThat(ledger.waits(dossier, DESK)).isEmpty();
    }

    @Test
    void aTelephoneHasItsCapAndWhoIsNotReachedByAnythingElseIsForTheDeskToTell() {
        intake.knows(Map.of("phone", phone));
        List<String> first = List.of(dossierTo("submitted"), dossierTo("submitted"), dossierTo("submitted"));
        first.forEach(dossier ->
                await().untilAsserted(() -> assertThat(states(dossier, "sms")).containsExactly("SENT")));

        String last = dossierTo("submitted");

        await().untilAsserted(() -> assertThat(states(last, "sms")).containsExactly("SUPPRESSED"));
        await().untilAsserted(() -> assertThat(ledger.waits(last, DESK))
                .singleElement()
                .satisfies(wait -> assertThat(wait.path("reason").asString()).isEqualTo("CAPPED, NO_ADDRESS")));
        String capped = lines(last, "sms").getFirst().path("id").asString();
        ledger.resend(last, capped, DESK, "once").expectStatus().isAccepted();
        await().untilAsserted(() -> assertThat(states(last, "sms")).containsExactly("SUPPRESSED", "SENT"));
        assertThat(sent()).hasSize(4);
    }

    /** A dossier to which this happened, one after the other. */
    private static String dossierTo(String... rules) {
        String dossier = UUID.randomUUID().toString();
        for (int number = 0; number < rules.length; number++) {
            happened(dossier, rules[number], number + 1);
        }
        return dossier;
    }

    private static void happened(String dossier, String rule, long sequence) {
        var event = Samples.envelope(dossier, SampleEvents.of(rule), "/intake/" + dossier, sequence);
        service.publish(event, DossierEventTypes.table());
    }

    private List<JsonNode> sent() {
        return sms.sent().stream()
                .filter(message -> message.path("to").asString().equals(phone))
                .toList();
    }

    private static List<String> states(String dossier, String channel) {
        return lines(dossier, channel).stream()
                .map(line -> line.path("state").asString())
                .toList();
    }

    private static List<JsonNode> lines(String dossier, String channel) {
        return ledger.lines(dossier)
                .filter(line -> line.path("channel").asString().equals(channel))
                .toList();
    }
}
