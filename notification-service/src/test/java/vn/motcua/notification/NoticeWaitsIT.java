package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.notification.RunningNotification.DESK;
import static vn.motcua.notification.RunningNotification.INTAKE;
import static vn.motcua.notification.RunningNotification.LEDGER;
import static vn.motcua.notification.RunningNotification.SERVICE;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.notification.SmsProviderStub.Manner;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.TestTokens;

/** An applicant whom no channel reaches is listed to the desk until it told by other means. */
class NoticeWaitsIT {

    private final String dossier = UUID.randomUUID().toString();

    @AfterEach
    void everybodyIsWell() {
        RunningNotification.everybodyIsWell();
    }

    @Test
    void whoCannotBeToldByAnyChannelIsForTheDeskToTell() {
        INTAKE.knows(Map.of("phone", "0901234567"));
        RunningNotification.providersWill(Manner.REFUSES);
        var submitted = Samples.envelope(dossier, SampleEvents.of("submitted"), "/intake/" + dossier, 1);
        SERVICE.publish(submitted, DossierEventTypes.table());

        await().untilAsserted(() -> assertThat(LEDGER.waits(dossier, DESK))
                .singleElement()
                .satisfies(wait -> {
                    assertThat(wait.path("kind").asString()).isEqualTo("NOTICE_WITHOUT_ROUTE");
                    assertThat(wait.path("reason").asString()).isEqualTo("HTTP 400, NO_ADDRESS");
                    assertThat(wait.path("agency").asString()).isEqualTo(Samples.COMMUNE);
                }));
        LEDGER.told(dossier, TestTokens.bearer("desk.phuochuu", "H32.50.06", Role.DESK))
                .expectStatus()
                .isNotFound();
        LEDGER.told(dossier, LedgerClient.auditor()).expectStatus().isForbidden();

        LEDGER.told(dossier, DESK).expectBody().jsonPath("$.notices").isEqualTo(2);
        assertThat(LEDGER.waits(dossier, DESK)).isEmpty();
    }
}
