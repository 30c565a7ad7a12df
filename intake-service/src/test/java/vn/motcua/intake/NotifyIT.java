package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** By which channels the applicant is told, changed over HTTP on both instances. */
class NotifyIT {

    private static final Map<String, Boolean> NO_EMAIL = Map.of("email", false);

    private JsonNode submitted;
    private String id;

    @BeforeEach
    void aDossier() {
        submitted = RunningIntake.submit("1.001193");
        id = submitted.path("id").asString();
    }

    @Test
    void whatTheApplicantSaysHoldsForTheNextNoticeAndIsAudited() {
        put(0, RunningIntake.CITIZEN, NO_EMAIL)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.notices.sms")
                .isEqualTo(true)
                .jsonPath("$.notices.email")
                .isEqualTo(false)
                .jsonPath("$.notices.zalo")
                .isEqualTo(false);

        contacts(1)
                .expectBody()
                .jsonPath("$.emailNotices")
                .isEqualTo(false)
                .jsonPath("$.sms")
                .isEqualTo(true)
                .jsonPath("$.email")
                .isEqualTo("mau.nguyen@example.com");
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.getString("by")).isEqualTo("an.citizen");
            assertThat(entry.getDate("at")).isNotNull();
        });
        await().untilAsserted(() -> assertThat(RunningIntake.one().published("/intake/" + id))
                .filteredOn(event -> event.path("type").asString().equals("vn.motcua.dossier.notice-wishes-changed.v1"))
                .extracting(event -> event.path("data").toString())
                .containsExactly("{\"channels\":[\"SMS\"],\"source\":\"ACCOUNT\"}"));
    }

    @Test
    void whatManySayAtOnceHappensOnce() {
        String token = token();
        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(
                        turn -> turn % 4 == 0 ? put(turn, RunningIntake.DESK, NO_EMAIL) : track(turn, token, NO_EMAIL))
                .map(answer -> answer.returnResult(Void.class).getStatus().value())
                .toList();

        assertThat(answers).containsOnly(200);
        assertThat(entries()).hasSize(1);
    }

    @Test
    void whoHasATokenOfTheTrackingPageChangesIt() {
        track(0, token(), Map.of("sms", false, "zalo", true))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(id)
                .jsonPath("$.notices.zalo")
                .isEqualTo(true);

        assertThat(entries()).extracting(entry -> entry.getString("by")).containsExactly("tracking");
        RunningIntake.get(RunningIntake.client(0), "/api/dossiers/" + id, RunningIntake.CITIZEN)
                .expectBody()
                .jsonPath("$.notices.sms")
                .isEqualTo(false)
                .jsonPath("$.timeline[1].event")
                .isEqualTo("dossier.notice-wishes-changed");
    }

    @Test
    void othersAndForgersChangeNothing() {
        String token = token();
        RunningIntake.problem(put(0, RunningIntake.OTHER_CITIZEN, NO_EMAIL), 404, "DOSSIER_UNKNOWN");
        RunningIntake.problem(put(0, RunningIntake.OTHER_DESK, NO_EMAIL), 404, "DOSSIER_UNKNOWN");
        RunningIntake.problem(track(0, "x" + token, NO_EMAIL), 401, "TRACKING_TOKEN_INVALID");
        String forged = token.substring(0, token.length() - 4) + "AAAA";
        RunningIntake.problem(track(0, forged, NO_EMAIL), 401, "TRACKING_TOKEN_INVALID");
        RunningIntake.problem(track(0, token, Map.of("fax", true)), 400, "UNKNOWN_FIELD");
        RunningIntake.problem(stopEmail(RunningIntake.CITIZEN), 403, "FORBIDDEN");

        assertThat(entries()).isEmpty();
    }

    @Test
    void anotherServiceStopsEmailsOnce() {
        stopEmail(RunningIntake.SERVICE).expectStatus().isOk();
        stopEmail(RunningIntake.SERVICE).expectStatus().isOk();

        assertThat(entries()).hasSize(1);
        contacts(0).expectBody().jsonPath("$.emailNotices").isEqualTo(false);
    }

    private List<Document> entries() {
        Document stored = Objects.requireNonNull(RunningIntake.one().stored("dossiers", id));
        return stored.getList("journal", Document.class).stream()
                .filter(entry -> entry.getString("type").equals("vn.motcua.dossier.notice-wishes-changed.v1"))
                .toList();
    }

    private String token() {
        Map<String, String> code =
                Map.of("idOrCode", id, "secret", submitted.path("secret").asString());
        return RunningIntake.json(RunningIntake.client(0)
                        .post()
                        .uri("/api/tracking")
                        .bodyValue(code)
                        .exchange())
                .path("token")
                .asString();
    }

    private WebTestClient.ResponseSpec put(int turn, String bearer, Object body) {
        return RunningIntake.client(turn)
                .put()
                .uri("/api/dossiers/" + id + "/notify")
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .header("Idempotency-Key", RunningIntake.key())
                .bodyValue(body)
                .exchange();
    }

    private static WebTestClient.ResponseSpec track(int turn, String token, Object body) {
        return RunningIntake.client(turn)
                .put()
                .uri("/api/tracking/" + token + "/notify")
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient.ResponseSpec contacts(int turn) {
        return RunningIntake.get(
                RunningIntake.client(turn), "/internal/dossiers/" + id + "/contacts", RunningIntake.SERVICE);
    }

    private WebTestClient.ResponseSpec stopEmail(String bearer) {
        String path = "/internal/dossiers/" + id + "/email-stop";
        return RunningIntake.post(RunningIntake.client(0), path, bearer, RunningIntake.key(), "");
    }
}
