package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.notification.RunningNotification.DESK;
import static vn.motcua.notification.RunningNotification.INTAKE;
import static vn.motcua.notification.RunningNotification.LEDGER;
import static vn.motcua.notification.RunningNotification.MAIL;
import static vn.motcua.notification.RunningNotification.OTHER_SMS;
import static vn.motcua.notification.RunningNotification.SERVICE;
import static vn.motcua.notification.RunningNotification.SMS;
import static vn.motcua.notification.RunningNotification.providersWill;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.notification.SmsProviderStub.Manner;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.TestTokens;

/** The service whole: real Kafka, MongoDB, SMTP and HTTP. */
class NotificationIT {

    /** Some sixty messages over real peers, on a machine that does other things too. */
    private static final Duration WHOLE_LIFE = Duration.ofSeconds(60);

    private final String dossier = UUID.randomUUID().toString();

    @BeforeEach
    void everybodyIsWell() {
        RunningNotification.everybodyIsWell();
    }

    @Test
    void aDossiersLifeIsToldOnceHoweverOftenItsEventsArrive() {
        tellLife();
        tellLife();

        int rules = SampleEvents.ALL.size();
        await().atMost(WHOLE_LIFE)
                .untilAsserted(() -> assertThat(states()).hasSize(2 * rules).containsOnly("SENT"));
        tellLife();
        happened("silence", new WholeLife(dossier).next());
        await().atMost(WHOLE_LIFE)
                .untilAsserted(() -> assertThat(states()).hasSize(2 * rules + 2).containsOnly("SENT"));

        assertThat(sms())
                .hasSize(rules + 1)
                .anyMatch(sent -> sent.path("text").asString().contains("bo sung 01 giay to"));
        assertThat(mails()).hasSize(rules + 1);
        assertThat(new HashSet<>(mails())).hasSize(rules + 1);
    }

    @Test
    void whatTheProviderTookBeforeItHungUpIsSentOnce() {
        providersWill(Manner.TAKES_THEN_DROPS);
        happened("submitted", 1);
        await().untilAsserted(() -> assertThat(notice("sms").path("attempts")).isNotEmpty());

        providersWill(Manner.TAKES);

        await().untilAsserted(
                        () -> assertThat(notice("sms").path("state").asString()).isEqualTo("SENT"));
        assertThat(sms()).hasSize(1);
    }

    @Test
    void whileTheProviderFailsTheNoticeWaitsAndTheEmailGoes() {
        providersWill(Manner.FAILS);
        happened("submitted", 1);
        await().untilAsserted(() -> assertThat(states()).containsExactly("SENDING", "SENT"));
        assertThat(notice("sms").path("attempts").get(0).path("detail").asString())
                .isIn("HTTP 503", "BREAKER_OPEN");

        providersWill(Manner.TAKES);

        await().untilAsserted(() -> assertThat(states()).containsExactly("SENT", "SENT"));
        assertThat(sms()).hasSize(1);
    }

    @Test
    void whatOneProviderSurelyDidNotTakeTheOtherCarries() {
        SMS.will(Manner.FAILS);
        happened("submitted", 1);
        happened("accepted", 2);

        await().untilAsserted(() -> assertThat(states()).hasSize(4).containsOnly("SENT"));

        assertThat(sms()).hasSize(2);
        assertThat(OTHER_SMS.sent()).containsAll(sms());
    }

    @Test
    void whatTheProviderSaysBecameOfItIsEntered() {
        happened("submitted", 1);
        await().untilAsserted(() -> assertThat(states()).containsExactly("SENT", "SENT"));
        JsonNode sms = notice("sms");
        ReceiptCall call =
                new ReceiptCall(SERVICE.client(), sms.path("provider").asString());
        String delivered = ReceiptCall.word(sms.path("id").asString(), "DELIVERED");
        String expired = ReceiptCall.word(sms.path("id").asString(), "EXPIRED");

        call.forged(delivered)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("RECEIPT_FORGED");
        call.stale(delivered)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("RECEIPT_STALE");
        call.ofTheOther(delivered)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("NOTICE_UNKNOWN");
        assertThat(states()).containsExactly("SENT", "SENT");

        call.genuine(delivered).expectStatus().isNoContent();
        call.genuine(expired).expectStatus().isNoContent();
        call.genuine(delivered).expectStatus().isNoContent();

        assertThat(states()).containsExactly("DELIVERED", "SENT");
        assertThat(notice("sms").path("receipt").path("outcome").asString()).isEqualTo("DELIVERED");
    }

    @Test
    void whatNobodyCanReadOrKnowsIsRefusedWithItsReason() {
        ReceiptCall call = new ReceiptCall(SERVICE.client(), "sms-first");

        for (String unreadable : List.of("{", "[]", "null", "{}", "{\"reference\":1}", "{\"status\":\"EATEN\"}")) {
            call.genuine(unreadable)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("RECEIPT_UNREADABLE");
        }
        call.genuine(ReceiptCall.word("nobody", "DELIVERED")).expectStatus().isNotFound();
        new ReceiptCall(SERVICE.client(), "sms-third")
                .genuine("{}")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("PROVIDER_UNKNOWN");
    }

    @Test
    void theDeskHasANoticeSentAgainAsANoticeOfItsOwn() {
        happened("submitted", 1);
        await().untilAsserted(() -> assertThat(states()).containsExactly("SENT", "SENT"));
        String first = notice("sms").path("id").asString();

        LEDGER.resend(dossier, first, DESK, "once").expectStatus().isAccepted();
        LEDGER.resend(dossier, first, DESK, "once").expectStatus().isAccepted();

        await().untilAsserted(() -> assertThat(states()).containsExactly("SENT", "SENT", "SENT"));
        assertThat(sms())
                .extracting(sent -> sent.path("text").asString())
                .hasSize(2)
                .containsOnly(notice("sms").path("text").asString());
        JsonNode resend = LEDGER.lines(dossier).toList().getLast().path("resend");
        assertThat(resend.path("of").asString()).isEqualTo(first);
        assertThat(resend.path("by").asString()).isEqualTo("desk.ninhphuoc");
    }

    @Test
    void whatIsStillOnItsWayUnwantedOrUnknownIsNotSentAgain() {
        INTAKE.answers(503);
        happened("submitted", 1);
        await().untilAsserted(() -> assertThat(states()).containsExactly("SENDING", "SENDING"));
        String open = notice("sms").path("id").asString();

        refused(LEDGER.resend(dossier, open, DESK, "1"), 409, "NOTICE_OPEN");
        refused(LEDGER.resend(dossier, "nothing", DESK, "2"), 404, "NOTICE_UNKNOWN");
        refused(LEDGER.resend(UUID.randomUUID().toString(), open, DESK, "3"), 404, "DOSSIER_UNKNOWN");
        refused(
                LEDGER.resend(dossier, open, TestTokens.bearer("desk.phuochuu", "H32.50.06", Role.DESK), "4"),
                404,
                "DOSSIER_UNKNOWN");
        refused(LEDGER.resend(dossier, open, LedgerClient.auditor(), "5"), 403, "FORBIDDEN");

        INTAKE.answers(200);
        INTAKE.knows(Map.of("phone", "0901234567", "sms", false));
        await().untilAsserted(() -> assertThat(states()).containsExactly("SUPPRESSED", "SUPPRESSED"));
        refused(LEDGER.resend(dossier, open, DESK, "6"), 409, "NOTICE_UNWANTED");
    }

    @Test
    void aRefusedNumberFailsAndIsAnnounced() {
        providersWill(Manner.REFUSES);
        happened("submitted", 1);

        await().untilAsserted(() -> assertThat(states()).containsExactly("PERMANENT_FAILURE", "SENT"));
        await().untilAsserted(() -> assertThat(SERVICE.published("/notification/" + dossier))
                .extracting(event -> event.path("data").path("reasonCode").asString())
                .containsExactly("HTTP 400"));
    }

    @Test
    void whileIntakeIsAwayEverythingWaitsAndAnErasedApplicantIsLeftInPeace() {
        INTAKE.answers(503);
        happened("submitted", 1);
        await().untilAsserted(() -> assertThat(states()).containsExactly("SENDING", "SENDING"));

        INTAKE.answers(404);

        await().untilAsserted(() -> assertThat(states()).containsExactly("SUPPRESSED", "SUPPRESSED"));
        assertThat(sms()).isEmpty();
    }

    @Test
    void theLedgerIsShownToThoseWhoHaveAPartInIt() {
        happened("submitted", 1);
        await().untilAsserted(() -> assertThat(states()).containsExactly("SENT", "SENT"));

        LEDGER.of(dossier, DESK)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].recipient")
                .isEqualTo("090****567")
                .jsonPath("$.items[0].text")
                .value(text -> assertThat((String) text).contains(Samples.LOOKUP))
                .jsonPath("$.items[1].recipient")
                .isEqualTo("a***@example.vn");
        refused(dossier, TestTokens.bearer("desk.phuochuu", "H32.50.06", Role.DESK), 404, "DOSSIER_UNKNOWN");
        refused(dossier, TestTokens.bearer("an.citizen", null, Role.CITIZEN), 403, "FORBIDDEN");
        refused(dossier, TestTokens.bearer("desk", null, Role.DESK), 403, "FORBIDDEN");
        refused(UUID.randomUUID().toString(), LedgerClient.auditor(), 404, "DOSSIER_UNKNOWN");
        refused("x' or 1", LedgerClient.auditor(), 400, "DOSSIER_ID_INVALID");
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
        happened("submitted", 1);
        await().untilAsserted(() -> assertThat(states()).containsExactly("SENT", "SENT"));

        String metrics = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + SERVICE.managementPort())
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(10_000_000))
                .build()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(metrics)
                .contains("motcua_provider_share_percent{medium=\"sms\",provider=\"sms-first\"}")
                .contains("motcua_notices_total{channel=\"sms\",outcome=\"sent\",rule=\"submitted\"}")
                .contains("resilience4j_circuitbreaker_state{")
                .contains("resilience4j_retry_calls");
    }

    private void tellLife() {
        new WholeLife(dossier).events().forEach(event -> SERVICE.publish(event, DossierEventTypes.table()));
    }

    private void happened(String rule, long sequence) {
        var event = Samples.envelope(dossier, SampleEvents.of(rule), "/intake/" + dossier, sequence);
        SERVICE.publish(event, DossierEventTypes.table());
    }

    private List<String> states() {
        return LEDGER.lines(dossier).map(line -> line.path("state").asString()).toList();
    }

    private JsonNode notice(String channel) {
        return LEDGER.lines(dossier)
                .filter(line -> line.path("channel").asString().equals(channel))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no notice yet"));
    }

    private List<JsonNode> sms() {
        Set<String> ours = LEDGER.references(dossier);
        return Stream.of(SMS, OTHER_SMS)
                .flatMap(provider -> provider.sent().stream())
                .filter(sent -> ours.contains(sent.path("reference").asString()))
                .toList();
    }

    private List<String> mails() {
        Set<String> ours = LEDGER.references(dossier);
        return Arrays.stream(MAIL.getReceivedMessages())
                .map(NotificationIT::reference)
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

    private static void refused(String dossier, String token, int status, String code) {
        refused(LEDGER.of(dossier, token), status, code);
    }

    private static void refused(WebTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
