package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.LedgerClient.refused;
import static vn.motcua.notification.RunningNotification.SERVICE;
import static vn.motcua.notification.WebhookClient.ADMIN;
import static vn.motcua.notification.WebhookClient.PARTNER;
import static vn.motcua.notification.WebhookClient.STRANGER;
import static vn.motcua.notification.WebhookClient.body;
import static vn.motcua.notification.WebhookClient.json;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.TestTokens;

/** Who registers, changes and reads subscriptions of webhooks, over HTTP. */
class WebhookAdministrationIT {

    /** Nobody listens there, and nothing happens that would be told. */
    private static final String URL = "http://127.0.0.1:9/hook";

    private final WebhookClient webhooks = new WebhookClient(SERVICE.client());
    private final String id = "doi-tac-" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void thePartnerIsGone() {
        webhooks.removed(id);
    }

    @Test
    void aSecretIsToldToTheFirstOfTwoRequestsWithTheSameKeyOnly() {
        String wanted = body(1, URL);
        JsonNode first = json(webhooks.ask(HttpMethod.PUT, ADMIN, "/" + id, wanted, id));
        JsonNode second = json(webhooks.ask(HttpMethod.PUT, ADMIN, "/" + id, wanted, id));

        assertThat(first.path("secret").asString()).startsWith("whsec_");
        assertThat(second.path("secret").isNull()).isTrue();
        refused(webhooks.ask(HttpMethod.PUT, ADMIN, "/" + id, body(2, URL), id), 422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void ofFourAtOnceOneIsSaved() {
        webhooks.registered(id, URL);

        List<Integer> answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(number -> webhooks.put(ADMIN, id, body(2, URL + "/" + number))
                        .returnResult(String.class)
                        .getStatus()
                        .value())
                .sorted()
                .toList();

        assertThat(answers).containsExactly(200, 409, 409, 409);
    }

    @Test
    void aPartnerReadsItsOwnAndNobodyElses() {
        webhooks.registered(id, URL);

        assertThat(ids(PARTNER)).contains(id);
        assertThat(ids(LedgerClient.auditor())).contains(id);
        assertThat(ids(STRANGER)).doesNotContain(id);
        refused(webhooks.get(STRANGER, "/" + id), 404, "WEBHOOK_UNKNOWN");
        refused(webhooks.get(STRANGER, "/" + id + "/deliveries"), 404, "WEBHOOK_UNKNOWN");
        refused(webhooks.post(STRANGER, "/" + id + "/replay", "{\"delivery\":\"x\"}"), 404, "WEBHOOK_UNKNOWN");
        refused(webhooks.get(PARTNER, "/nobody"), 404, "WEBHOOK_UNKNOWN");
        refused(webhooks.put(PARTNER, id, body(2, URL)), 403, "FORBIDDEN");
        refused(webhooks.post(PARTNER, "/" + id + "/secret", null), 403, "FORBIDDEN");
        refused(webhooks.ask(HttpMethod.DELETE, PARTNER, "/" + id, null, id), 403, "FORBIDDEN");
        String citizen = TestTokens.bearer("an.citizen", null, Role.CITIZEN);
        refused(webhooks.get(citizen, ""), 403, "FORBIDDEN");
        refused(webhooks.get(citizen, "/" + id), 403, "FORBIDDEN");
    }

    @Test
    void whatIsWrongIsRefusedWithACodeAndWhatToDo() {
        refused(webhooks.put(ADMIN, id, body(1, "https://10.0.0.1/hook")), 422, "WEBHOOK_ADDRESS_REFUSED");
        refused(webhooks.put(ADMIN, id, body(1, "https://169.254.169.254/latest")), 422, "WEBHOOK_ADDRESS_REFUSED");
        refused(webhooks.put(ADMIN, id, body(1, "https://[fd00::1]/hook")), 422, "WEBHOOK_ADDRESS_REFUSED");
        refused(webhooks.put(ADMIN, id, body(1, "https://nobody.invalid/hook")), 422, "WEBHOOK_HOST_UNKNOWN");
        refused(webhooks.put(ADMIN, id, body(1, "http://partner.example/hook")), 422, "WEBHOOK_URL_INVALID");
        refused(webhooks.put(ADMIN, id, body(1, " ")), 400, "FIELD_INVALID");
        refused(webhooks.put(ADMIN, id, body(0, URL)), 400, "FIELD_INVALID");
        refused(webhooks.put(ADMIN, id, body(2, URL)), 409, "VERSION_TAKEN");
        refused(webhooks.put(ADMIN, id, "{\"version\":1,\"secret\":\"mine\"}"), 400, "UNKNOWN_FIELD");
        refused(webhooks.put(ADMIN, id, "{"), 400, "BODY_UNREADABLE");
        refused(webhooks.put(ADMIN, "Not-An-Id", body(1, URL)), 422, "WEBHOOK_ID_INVALID");
        refused(webhooks.get(ADMIN, "/" + id), 404, "WEBHOOK_UNKNOWN");
        webhooks.registered(id, URL);
        refused(webhooks.get(ADMIN, "/" + id + "/deliveries?state=invented"), 400, "STATE_INVALID");
        JsonNode delivered = json(webhooks.get(ADMIN, "/" + id + "/deliveries?state=DELIVERED"));
        assertThat(delivered.path("items").valueStream()).isEmpty();
    }

    private List<String> ids(String token) {
        return json(webhooks.get(token, ""))
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
