package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.notification.LedgerClient.refused;
import static vn.motcua.notification.RunningNotification.INTAKE;
import static vn.motcua.notification.RunningNotification.LEDGER;
import static vn.motcua.notification.RunningNotification.SERVICE;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.notification.SmsProviderStub.Manner;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.TestTokens;
import vn.motcua.platform.timing.BusinessClock;

/** What came of a day's notices, counted in the store. Other tests have notices of the same day, so differences count. */
class FiguresIT {

    private static final LocalDate DAY = LocalDate.ofInstant(Samples.NOW, BusinessClock.ZONE);
    /** On a machine that does other things too. */
    private static final String HEAD = TestTokens.bearer("head.ninhphuoc", Samples.COMMUNE, Role.HEAD);

    private final ToldDossier dossier = ToldDossier.another();

    @BeforeEach
    void everybodyIsWell() {
        RunningNotification.everybodyIsWell();
    }

    @Test
    void aDayIsCountedByDeskAndMedium() {
        JsonNode before = sms();
        dossier.happened("accepted", 1);
        await().untilAsserted(() -> assertThat(dossier.states()).containsExactly("SENT", "SENT"));
        LEDGER.resend(dossier.id(), dossier.notice("sms").path("id").asString(), RunningNotification.DESK, "once")
                .expectStatus()
                .isAccepted();
        await().untilAsserted(() -> assertThat(dossier.states()).containsExactly("SENT", "SENT", "SENT"));

        JsonNode after = sms();

        assertThat(more("intents", before, after)).isEqualTo(2);
        assertThat(more("handedOver", before, after)).isGreaterThanOrEqualTo(2);
        assertThat(more("resent", before, after)).isEqualTo(1);
        assertThat(after.path("p99Seconds").isNumber()).isTrue();
    }

    @Test
    void whatFailsAndWhatIsSuppressedIsCountedByReason() {
        JsonNode before = sms();
        INTAKE.knows(Map.of("phone", "0901234567"));
        RunningNotification.providersWill(Manner.REFUSES);
        dossier.happened("accepted", 1);
        await().untilAsserted(() -> assertThat(dossier.states()).containsExactly("PERMANENT_FAILURE", "SUPPRESSED"));

        JsonNode after = sms();

        assertThat(more("HTTP 400", before.path("failed"), after.path("failed")))
                .isEqualTo(1);
        assertThat(of("email").path("suppressed").path("NO_ADDRESS").asInt()).isPositive();
    }

    @Test
    void aHeadSeesTheOwnDeskAndSupervisorsSeeAll() {
        dossier.happened("accepted", 1);
        await().untilAsserted(() -> assertThat(dossier.states()).containsExactly("SENT", "SENT"));

        assertThat(body(asked("", HEAD)).path("items").valueStream())
                .isNotEmpty()
                .allMatch(line -> line.path("desk").asString().equals(Samples.COMMUNE));
        assertThat(body(asked("", TestTokens.bearer("head.phuochuu", "H32.50.06", Role.HEAD)))
                        .path("items"))
                .isEmpty();
        refused(asked("&desk=H32.50.06", HEAD), 403, "FORBIDDEN");
        refused(asked("", RunningNotification.DESK), 403, "FORBIDDEN");
        refused(asked("", TestTokens.bearer("an.citizen", null, Role.CITIZEN)), 403, "FORBIDDEN");
    }

    @Test
    void aPeriodIsInOrderAndNotTooLong() {
        refused(asked(DAY, DAY.minusDays(1)), 400, "PERIOD_INVALID");
        refused(asked(DAY.minusDays(31), DAY), 400, "PERIOD_TOO_LONG");
        refused(asked("&from=yesterday", HEAD), 400, "REQUEST_INVALID");
        asked(DAY.minusDays(30), DAY).expectStatus().isOk();
    }

    private static JsonNode sms() {
        return of("sms");
    }

    private static JsonNode of(String channel) {
        JsonNode body = body(asked(DAY, DAY));
        return body.path("items")
                .valueStream()
                .filter(line -> line.path("channel").asString().equals(channel))
                .filter(line -> line.path("desk").asString().equals(Samples.COMMUNE))
                .findFirst()
                .orElse(body.path("nothing"));
    }

    private static int more(String field, JsonNode before, JsonNode after) {
        return after.path(field).asInt() - before.path(field).asInt();
    }

    private static WebTestClient.ResponseSpec asked(LocalDate from, LocalDate to) {
        return asked("&from=" + from + "&to=" + to, LedgerClient.auditor());
    }

    private static WebTestClient.ResponseSpec asked(String narrowed, String token) {
        return SERVICE.client()
                .get()
                .uri("/api/notices/figures?" + narrowed)
                .header("Authorization", token)
                .exchange();
    }

    private static JsonNode body(WebTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectBody(JsonNode.class).returnResult().getResponseBody());
    }
}
