package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.notification.RunningNotification.DESK;
import static vn.motcua.notification.RunningNotification.INTAKE;
import static vn.motcua.notification.RunningNotification.LEDGER;
import static vn.motcua.notification.RunningNotification.SERVICE;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.motcua.notification.SmsProviderStub.Manner;
import vn.motcua.notification.inbox.Letters;
import vn.motcua.notification.inbox.Readings;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.TestTokens;

/** Which letters events lay, and what the ledger hears of them. */
class LettersOfEventsIT {

    private static final String OPERATOR = TestTokens.bearer("operator", null, Role.OPERATOR);

    private final ToldDossier dossier = ToldDossier.another();
    private final String account = IntakeStub.account(dossier.id());
    private final InboxClient inbox = new InboxClient(SERVICE.client(), TestTokens.bearer(account, null, Role.CITIZEN));

    @BeforeEach
    @AfterEach
    void everybodyIsWell() {
        RunningNotification.everybodyIsWell();
    }

    @Test
    void theSameEventAgainLaysNoSecondLetter() {
        dossier.happened("accepted", 1);
        dossier.awaitLetter("SENT");
        dossier.happened("accepted", 1);
        dossier.happened("refused", 2);

        await().untilAsserted(() -> assertThat(inbox.ids("")).hasSize(2));
    }

    @Test
    void whoHandedInAtACounterHasNoInbox() {
        Map<String, Object> atTheCounter = new HashMap<>(IntakeStub.BOTH);
        atTheCounter.put("account", null);
        INTAKE.knows(atTheCounter);
        dossier.happened("accepted", 1);

        dossier.awaitLetter("SUPPRESSED");
        assertThat(dossier.letter().path("reason").asString()).isEqualTo("NO_ADDRESS");
    }

    @Test
    void whatFailedByAllElseIsTheDesksToTellUntilTheLetterIsRead() {
        INTAKE.knows(Map.of("phone", "0901234567"));
        RunningNotification.providersWill(Manner.REFUSES);
        dossier.happened("submitted", 1);
        dossier.awaitLetter("SENT");
        await().untilAsserted(() -> assertThat(LEDGER.waits(dossier.id(), DESK)).hasSize(1));

        inbox.read(id()).expectStatus().isOk();

        await().untilAsserted(() -> assertThat(LEDGER.waits(dossier.id(), DESK)).isEmpty());
    }

    @Test
    void whatWasReadBeforeACrashIsEnteredByWhoeverIsUp() {
        dossier.happened("accepted", 1);
        dossier.awaitLetter("SENT");

        SERVICE.bean(Letters.class).read(account, id(), Samples.NOW).block(Duration.ofSeconds(10));

        dossier.awaitLetter("DELIVERED");
    }

    @Test
    void aDossierWhoseLaneIsParkedHoldsUpNoReader() {
        dossier.happened("accepted", 1);
        dossier.awaitLetter("SENT");
        SERVICE.publish(dossier.id(), new byte[] {1, 2, 3});
        await().untilAsserted(() -> incident().expectStatus().isOk());

        assertThat(InboxClient.body(inbox.read(id())).path("readAt").isNull()).isFalse();
        discard();

        await().untilAsserted(() -> {
            SERVICE.bean(Readings.class).postpone(id(), Samples.NOW).block(Duration.ofSeconds(10));
            assertThat(dossier.letter().path("state").asString()).isEqualTo("DELIVERED");
        });
    }

    private WebTestClient.ResponseSpec incident() {
        return SERVICE.client()
                .get()
                .uri("/api/incidents/notification:" + dossier.id())
                .header("Authorization", OPERATOR)
                .exchange();
    }

    /** What was put on the lane is passed over. */
    private void discard() {
        SERVICE.client()
                .post()
                .uri("/api/incidents/notification:" + dossier.id() + "/replay")
                .header("Authorization", OPERATOR)
                .header("Idempotency-Key", account)
                .bodyValue(Map.of("resolution", "DISCARD", "reason", "put there by a test"))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    private String id() {
        return dossier.letter().path("id").asString();
    }
}
