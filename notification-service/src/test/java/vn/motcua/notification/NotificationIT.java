package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.notification.LedgerClient.refused;
import static vn.motcua.notification.RunningNotification.DESK;
import static vn.motcua.notification.RunningNotification.INTAKE;
import static vn.motcua.notification.RunningNotification.LEDGER;
import static vn.motcua.notification.RunningNotification.OTHER_SMS;
import static vn.motcua.notification.RunningNotification.SERVICE;
import static vn.motcua.notification.RunningNotification.SMS;
import static vn.motcua.notification.RunningNotification.providersWill;

import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.notification.SmsProviderStub.Manner;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.TestTokens;

/** The service whole: real Kafka, MongoDB, SMTP and HTTP. */
class NotificationIT {

    /** Some sixty messages over real peers, on a machine that does other things too. */
    private final ToldDossier dossier = ToldDossier.another();

    @BeforeEach
    void everybodyIsWell() {
        RunningNotification.everybodyIsWell();
    }

    @Test
    void aDossiersLifeIsToldOnceHoweverOftenItsEventsArrive() {
        WholeLife life = new WholeLife(dossier.id());
        int sms = (int) life.notices(Medium.SMS);
        int mails = (int) (life.notices(Medium.EMAIL) + life.notices(Medium.MAILBOX));
        dossier.livesItsWholeLife();
        dossier.livesItsWholeLife();

        await().untilAsserted(
                        () -> assertThat(dossier.states()).hasSize(sms + mails).containsOnly("SENT"));
        dossier.livesItsWholeLife();
        dossier.happened("accepted", life.next());
        await().untilAsserted(() ->
                assertThat(dossier.states()).hasSize(sms + mails + 2).containsOnly("SENT"));

        assertThat(dossier.sms())
                .hasSize(sms + 1)
                .anyMatch(sent -> sent.path("text").asString().contains("bo sung 01 giay to"));
        assertThat(dossier.mails()).hasSize(mails + 1);
        assertThat(new HashSet<>(dossier.mails())).hasSize(mails + 1);
    }

    @Test
    void whatTheProviderTookBeforeItHungUpIsSentOnce() {
        providersWill(Manner.TAKES_THEN_DROPS);
        dossier.happened("accepted", 1);
        await().untilAsserted(
                        () -> assertThat(dossier.notice("sms").path("attempts")).isNotEmpty());

        providersWill(Manner.TAKES);

        await().untilAsserted(() ->
                assertThat(dossier.notice("sms").path("state").asString()).isEqualTo("SENT"));
        assertThat(dossier.sms()).hasSize(1);
    }

    @Test
    void whileTheProviderFailsTheNoticeWaitsAndTheEmailGoes() {
        providersWill(Manner.FAILS);
        dossier.happened("accepted", 1);
        await().untilAsserted(() -> assertThat(dossier.states()).containsExactly("SENDING", "SENT"));
        assertThat(dossier.notice("sms").path("attempts").get(0).path("detail").asString())
                .isIn("HTTP 503", "BREAKER_OPEN");

        providersWill(Manner.TAKES);

        await().untilAsserted(() -> assertThat(dossier.states()).containsExactly("SENT", "SENT"));
        assertThat(dossier.sms()).hasSize(1);
    }

    @Test
    void whatOneProviderSurelyDidNotTakeTheOtherCarries() {
        SMS.will(Manner.FAILS);
        dossier.happened("accepted", 1);
        dossier.happened("refused", 2);

        await().untilAsserted(() -> assertThat(dossier.states()).hasSize(4).containsOnly("SENT"));

        assertThat(dossier.sms()).hasSize(2);
        assertThat(OTHER_SMS.sent()).containsAll(dossier.sms());
    }

    @Test
    void aRefusedNumberFailsAndIsAnnounced() {
        providersWill(Manner.REFUSES);
        dossier.happened("accepted", 1);

        await().untilAsserted(() -> assertThat(dossier.states()).containsExactly("PERMANENT_FAILURE", "SENT"));
        await().untilAsserted(() -> assertThat(SERVICE.published("/notification/" + dossier.id()))
                .extracting(event -> event.path("data").path("reasonCode").asString())
                .containsExactly("HTTP 400"));
    }

    @Test
    void whileIntakeIsAwayEverythingWaitsAndAnErasedApplicantIsLeftInPeace() {
        INTAKE.answers(503);
        dossier.happened("accepted", 1);
        await().untilAsserted(() -> assertThat(dossier.states()).containsExactly("SENDING", "SENDING"));

        INTAKE.answers(404);

        await().untilAsserted(() -> assertThat(dossier.states()).containsExactly("SUPPRESSED", "SUPPRESSED"));
        assertThat(dossier.sms()).isEmpty();
    }

    @Test
    void theLedgerIsShownToThoseWhoHaveAPartInIt() {
        dossier.happened("accepted", 1);
        await().untilAsserted(() -> assertThat(dossier.states()).containsExactly("SENT", "SENT"));

        LEDGER.of(dossier.id(), DESK)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].recipient")
                .isEqualTo("090****567")
                .jsonPath("$.items[0].text")
                .value(text -> assertThat((String) text).contains(Samples.CODE))
                .jsonPath("$.items[1].recipient")
                .isEqualTo("a***@example.vn");
        refused(
                LEDGER.of(dossier.id(), TestTokens.bearer("desk.phuochuu", "H32.50.06", Role.DESK)),
                404,
                "DOSSIER_UNKNOWN");
        refused(LEDGER.of(dossier.id(), TestTokens.bearer("an.citizen", null, Role.CITIZEN)), 403, "FORBIDDEN");
        refused(LEDGER.of(dossier.id(), TestTokens.bearer("desk", null, Role.DESK)), 403, "FORBIDDEN");
        refused(LEDGER.of(UUID.randomUUID().toString(), LedgerClient.auditor()), 404, "DOSSIER_UNKNOWN");
        refused(LEDGER.of("x' or 1", LedgerClient.auditor()), 400, "DOSSIER_ID_INVALID");
        SERVICE.client()
                .get()
                .uri("/api/notices")
                .header("Authorization", LedgerClient.auditor())
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void noticesAndBreakersAreCounted() {
        dossier.happened("accepted", 1);
        await().untilAsserted(() -> assertThat(dossier.states()).containsExactly("SENT", "SENT"));

        String metrics = SERVICE.metrics();

        assertThat(metrics)
                .contains("motcua_provider_share_percent{medium=\"sms\",provider=\"sms-first\"}")
                .contains("motcua_notices_total{channel=\"sms\",outcome=\"sent\",rule=\"accepted\"}")
                .contains("resilience4j_circuitbreaker_state{")
                .contains("resilience4j_retry_calls");
    }
}
