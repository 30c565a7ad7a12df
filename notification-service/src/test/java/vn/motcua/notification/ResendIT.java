package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.notification.LedgerClient.refused;
import static vn.motcua.notification.RunningNotification.DESK;
import static vn.motcua.notification.RunningNotification.INTAKE;
import static vn.motcua.notification.RunningNotification.LEDGER;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.TestTokens;

/** Notices that the desk has sent again, over HTTP. */
class ResendIT {

    private final ToldDossier dossier = ToldDossier.another();

    @BeforeEach
    void everybodyIsWell() {
        RunningNotification.everybodyIsWell();
    }

    @Test
    void theDeskHasANoticeSentAgainAsANoticeOfItsOwn() {
        dossier.happened("accepted", 1);
        await().untilAsserted(() -> assertThat(dossier.states()).containsExactly("SENT", "SENT"));
        String first = dossier.notice("sms").path("id").asString();

        LEDGER.resend(dossier.id(), first, DESK, "once").expectStatus().isAccepted();
        LEDGER.resend(dossier.id(), first, DESK, "once").expectStatus().isAccepted();

        await().untilAsserted(() -> assertThat(dossier.states()).containsExactly("SENT", "SENT", "SENT"));
        assertThat(dossier.sms())
                .extracting(sent -> sent.path("text").asString())
                .hasSize(2)
                .containsOnly(dossier.notice("sms").path("text").asString());
        JsonNode resend = LEDGER.lines(dossier.id()).toList().getLast().path("resend");
        assertThat(resend.path("of").asString()).isEqualTo(first);
        assertThat(resend.path("by").asString()).isEqualTo("desk.ninhphuoc");
    }

    @Test
    void whatIsStillOnItsWayUnwantedOrUnknownIsNotSentAgain() {
        INTAKE.answers(503);
        dossier.happened("accepted", 1);
        await().untilAsserted(() -> assertThat(dossier.states()).containsExactly("SENDING", "SENDING"));
        String open = dossier.notice("sms").path("id").asString();

        refused(LEDGER.resend(dossier.id(), open, DESK, "1"), 409, "NOTICE_OPEN");
        refused(LEDGER.resend(dossier.id(), "nothing", DESK, "2"), 404, "NOTICE_UNKNOWN");
        refused(LEDGER.resend(UUID.randomUUID().toString(), open, DESK, "3"), 404, "DOSSIER_UNKNOWN");
        refused(
                LEDGER.resend(dossier.id(), open, TestTokens.bearer("desk.phuochuu", "H32.50.06", Role.DESK), "4"),
                404,
                "DOSSIER_UNKNOWN");
        refused(LEDGER.resend(dossier.id(), open, LedgerClient.auditor(), "5"), 403, "FORBIDDEN");

        INTAKE.answers(200);
        INTAKE.knows(Map.of("phone", "0901234567", "email", "an@example.vn", "sms", false));
        await().untilAsserted(() -> assertThat(dossier.states()).containsExactly("SUPPRESSED", "SENT"));
        refused(LEDGER.resend(dossier.id(), open, DESK, "6"), 409, "NOTICE_UNWANTED");
    }
}
