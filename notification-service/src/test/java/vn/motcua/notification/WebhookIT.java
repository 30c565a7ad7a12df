package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.notification.LedgerClient.refused;
import static vn.motcua.notification.RunningNotification.SERVICE;
import static vn.motcua.notification.WebhookClient.ADMIN;
import static vn.motcua.notification.WebhookClient.PARTNER;
import static vn.motcua.notification.WebhookClient.body;
import static vn.motcua.notification.WebhookClient.json;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import vn.motcua.notification.PartnerStub.Manner;
import vn.motcua.notification.PartnerStub.Received;

/** Partners who are told by webhook, from the event to a receiver that checks what it gets. */
class WebhookIT {

    private final WebhookClient webhooks = new WebhookClient(SERVICE.client());
    private final ToldDossier dossier = ToldDossier.another();
    private final PartnerStub receiver = new PartnerStub();
    private final String id = another();

    private static String another() {
        return "doi-tac-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @BeforeEach
    void everybodyIsWell() {
        RunningNotification.everybodyIsWell();
    }

    @AfterEach
    void thePartnerIsGone() {
        webhooks.removed(id);
        receiver.close();
    }

    @Test
    void aPartnerIsToldOnceOfEachEventAndCanCheckWhoSaysSo() {
        String secret = webhooks.registered(id, receiver.url());

        dossier.happened("submitted", 1);
        dossier.happened("submitted", 1);
        dossier.happened("accepted", 2);
        dossier.happened("accepted", 2);
        dossier.happened("silence", 3);

        await().untilAsserted(() -> assertThat(states()).hasSize(3).containsOnly("DELIVERED"));
        assertThat(receiver.received()).hasSize(3).allMatch(came -> came.isSignedWith(secret));
        assertThat(receiver.received()).extracting(Received::id).doesNotHaveDuplicates();
        assertThat(receiver.received())
                .extracting(came -> came.json().path("dossier").asString())
                .containsOnly(dossier.id());
        assertThat(receiver.received())
                .extracting(Received::body)
                .noneMatch(body -> body.contains("Nguyễn") || body.contains("0901234567"));
    }

    @Test
    void whatMayHaveArrivedComesAgainUnderTheSameId() {
        webhooks.registered(id, receiver.url());
        receiver.will(Manner.TAKES_THEN_DROPS);
        dossier.happened("submitted", 1);
        await().untilAsserted(() -> assertThat(receiver.received()).hasSizeGreaterThan(1));

        receiver.will(Manner.TAKES);

        await().untilAsserted(() -> assertThat(states()).containsExactly("DELIVERED"));
        assertThat(receiver.received().stream().map(Received::id).distinct()).hasSize(1);
        JsonNode delivery = webhooks.deliveries(id).getFirst();
        assertThat(delivery.path("webhookId").asString())
                .isEqualTo(receiver.received().getFirst().id());
        assertThat(delivery.path("attempts").get(0).path("outcome").asString()).isEqualTo("UNCERTAIN");
    }

    @Test
    void duringARotationBothSecretsSign() {
        String former = webhooks.registered(id, receiver.url());
        String fresh = json(webhooks.post(ADMIN, "/" + id + "/secret", null))
                .path("secret")
                .asString();

        dossier.happened("submitted", 1);

        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        Received came = receiver.received().getFirst();
        assertThat(came.isSignedWith(fresh)).isTrue();
        assertThat(came.isSignedWith(former)).isTrue();
        String shown = webhooks.get(ADMIN, "/" + id)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(shown).contains("fingerprint").doesNotContain("whsec_");
    }

    @Test
    void aReceiverThatIsGoneIsTurnedOffAndListedUntilSomebodyTurnsItOn() {
        webhooks.registered(id, receiver.url());
        receiver.will(Manner.IS_GONE);
        dossier.happened("submitted", 1);

        await().untilAsserted(() -> assertThat(waits("WEBHOOK_GONE")).contains(id));
        assertThat(states()).containsExactly("SUPPRESSED");
        receiver.will(Manner.TAKES);
        dossier.happened("accepted", 2);
        await().untilAsserted(() -> assertThat(dossier.sms()).hasSize(2));
        assertThat(receiver.received()).hasSize(1);

        webhooks.put(ADMIN, id, body(2, receiver.url())).expectStatus().isOk();
        dossier.happened("silence", 3);
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(2));
        assertThat(waits("WEBHOOK_GONE")).doesNotContain(id);
    }

    @Test
    void aPartnerWhoIsAwayDelaysNeitherCitizensNorOtherPartners() {
        webhooks.registered(id, receiver.url());
        receiver.will(Manner.NEVER_ANSWERS);
        String well = another();
        PartnerStub other = new PartnerStub();
        webhooks.registered(well, other.url());

        dossier.happened("submitted", 1);
        dossier.happened("accepted", 2);

        await().untilAsserted(() -> assertThat(dossier.states()).isNotEmpty().containsOnly("SENT"));
        await().untilAsserted(() -> assertThat(other.received()).hasSize(2));
        await().untilAsserted(
                        () -> assertThat(waits("WEBHOOK_FAILING")).contains(id).doesNotContain(well));
        assertThat(states()).hasSize(2).containsOnly("SENDING");
        webhooks.removed(well);
        other.close();
    }

    @Test
    void whatHappenedIsSentAgainWhenThePartnerAsksForIt() {
        webhooks.registered(id, receiver.url());
        dossier.happened("submitted", 1);
        await().untilAsserted(() -> assertThat(states()).containsExactly("DELIVERED"));
        String today = "{\"from\":\"2026-11-20T08:00:00+07:00\",\"to\":\"2026-11-21T00:00:00+07:00\"}";

        for (int twice = 0; twice < 2; twice++) {
            JsonNode answer = json(webhooks.ask(HttpMethod.POST, PARTNER, "/" + id + "/replay", today, id));
            assertThat(answer.path("deliveries").asInt()).isEqualTo(1);
        }

        await().untilAsserted(() -> assertThat(states()).containsExactly("DELIVERED", "DELIVERED"));
        assertThat(receiver.received()).hasSize(2);
        assertThat(receiver.received().stream().map(Received::id).distinct()).hasSize(1);
        JsonNode newest = webhooks.deliveries(id).getFirst();
        assertThat(newest.path("replay").path("by").asString()).isEqualTo("partner.post");
        refused(webhooks.post(PARTNER, "/" + id + "/replay", "{}"), 400, "REPLAY_INVALID");
        refused(webhooks.post(PARTNER, "/" + id + "/replay", "{\"delivery\":\"x\"}"), 404, "DELIVERY_UNKNOWN");
        refused(
                webhooks.ask(HttpMethod.POST, PARTNER, "/" + id + "/replay", today, null),
                400,
                "IDEMPOTENCY_KEY_MISSING");
    }

    private List<String> states() {
        return webhooks.deliveries(id).stream()
                .map(delivery -> delivery.path("state").asString())
                .toList();
    }

    /** The subscriptions that wait so. */
    private List<String> waits(String kind) {
        JsonNode page = SERVICE.client()
                .get()
                .uri("/api/incidents?kind={kind}", kind)
                .header("Authorization", ADMIN)
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(page)
                .path("items")
                .valueStream()
                .map(item -> item.path("subject").asString())
                .toList();
    }
}
