package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.notification.LedgerClient.refused;
import static vn.motcua.notification.RunningNotification.DESK;
import static vn.motcua.notification.RunningNotification.INTAKE;
import static vn.motcua.notification.RunningNotification.LEDGER;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What applicants want to be told, against real providers: intake is asked for each try. */
class ConsentIT {

    private final ToldDossier dossier = ToldDossier.another();

    @BeforeEach
    void everybodyIsWell() {
        RunningNotification.everybodyIsWell();
    }

    @Test
    void whoWantsNothingIsToldWhatTheLawWantsSaidByEmailAndNothingElse() {
        INTAKE.knows(wanting(false, false));
        dossier.happened("accepted", 1);
        dossier.happened("fee-paid", 2);

        await().untilAsserted(() ->
                assertThat(dossier.states()).containsExactly("SUPPRESSED", "SENT", "SUPPRESSED", "SUPPRESSED"));
        assertThat(LEDGER.lines(dossier.id())
                        .filter(line -> !line.path("channel").asString().equals("portal"))
                        .map(line -> line.path("reason").asString("")))
                .containsExactly("OPTED_OUT", "", "OPTED_OUT", "OPTED_OUT");
        assertThat(dossier.sms()).isEmpty();
        assertThat(dossier.mails()).hasSize(1);
        assertThat(LEDGER.waits(dossier.id(), DESK)).isEmpty();
    }

    @Test
    void withoutAnEmailAddressTheLawsWordComesBySms() {
        INTAKE.knows(Map.of("phone", "0901234567", "sms", false, "emailNotices", false));
        dossier.happened("accepted", 1);

        await().untilAsserted(() -> assertThat(dossier.states()).containsExactly("SENT", "SUPPRESSED"));
        assertThat(dossier.sms()).hasSize(1);
    }

    @Test
    void aWishThatChangesHoldsForWhatWaitsAlready() {
        INTAKE.answers(503);
        dossier.happened("accepted", 1);
        dossier.happened("fee-paid", 2);
        await().untilAsserted(() -> assertThat(dossier.states()).hasSize(4).containsOnly("SENDING"));

        INTAKE.knows(wanting(false, true));
        INTAKE.answers(200);

        await().untilAsserted(
                        () -> assertThat(dossier.states()).containsExactly("SUPPRESSED", "SENT", "SUPPRESSED", "SENT"));
        assertThat(dossier.sms()).isEmpty();
    }

    @Test
    void theDeskSendsNothingAgainThatIsNotWantedAnyMore() {
        dossier.happened("accepted", 1);
        await().untilAsserted(() -> assertThat(dossier.states()).containsExactly("SENT", "SENT"));
        String sms = dossier.notice("sms").path("id").asString();

        INTAKE.knows(wanting(false, true));
        LEDGER.resend(dossier.id(), sms, DESK, "once").expectStatus().isAccepted();

        await().untilAsserted(() -> assertThat(dossier.states()).containsExactly("SENT", "SENT", "SUPPRESSED"));
        String unwanted =
                LEDGER.lines(dossier.id()).toList().getLast().path("id").asString();
        refused(LEDGER.resend(dossier.id(), unwanted, DESK, "twice"), 409, "NOTICE_UNWANTED");
        assertThat(dossier.sms()).hasSize(1);

        INTAKE.knows(IntakeStub.BOTH);
        LEDGER.resend(dossier.id(), unwanted, DESK, "wanted").expectStatus().isAccepted();
        await().untilAsserted(() -> assertThat(dossier.sms()).hasSize(2));
    }

    private static Map<String, Object> wanting(boolean sms, boolean email) {
        Map<String, Object> known = new HashMap<>(IntakeStub.BOTH);
        known.put("sms", sms);
        known.put("emailNotices", email);
        return known;
    }
}
