package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.notification.LedgerClient.refused;
import static vn.motcua.notification.RunningNotification.SERVICE;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What providers say became of messages, over HTTP. */
class ReceiptIT {

    private final ToldDossier dossier = ToldDossier.another();

    @BeforeEach
    void everybodyIsWell() {
        RunningNotification.everybodyIsWell();
    }

    @Test
    void whatTheProviderSaysBecameOfItIsEntered() {
        dossier.happened("accepted", 1);
        await().untilAsserted(() -> assertThat(dossier.states()).containsExactly("SENT", "SENT"));
        JsonNode sms = dossier.notice("sms");
        ReceiptCall call =
                new ReceiptCall(SERVICE.client(), sms.path("provider").asString());
        String delivered = ReceiptCall.word(sms.path("id").asString(), "DELIVERED");
        String expired = ReceiptCall.word(sms.path("id").asString(), "EXPIRED");

        refused(call.forged(delivered), 403, "RECEIPT_FORGED");
        refused(call.stale(delivered), 403, "RECEIPT_STALE");
        refused(call.ofTheOther(delivered), 404, "NOTICE_UNKNOWN");
        assertThat(dossier.states()).containsExactly("SENT", "SENT");

        call.genuine(delivered).expectStatus().isNoContent();
        call.genuine(expired).expectStatus().isNoContent();
        call.genuine(delivered).expectStatus().isNoContent();

        assertThat(dossier.states()).containsExactly("DELIVERED", "SENT");
        assertThat(dossier.notice("sms").path("receipt").path("outcome").asString())
                .isEqualTo("DELIVERED");
    }

    @Test
    void whatNobodyCanReadOrKnowsIsRefusedWithItsReason() {
        ReceiptCall call = new ReceiptCall(SERVICE.client(), "sms-first");

        for (String unreadable : List.of("{", "[]", "null", "{}", "{\"reference\":1}", "{\"status\":\"EATEN\"}")) {
            refused(call.genuine(unreadable), 400, "RECEIPT_UNREADABLE");
        }
        refused(call.genuine(ReceiptCall.word("nobody", "DELIVERED")), 404, "NOTICE_UNKNOWN");
        refused(new ReceiptCall(SERVICE.client(), "sms-third").genuine("{}"), 404, "PROVIDER_UNKNOWN");
    }
}
