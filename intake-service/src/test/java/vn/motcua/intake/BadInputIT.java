package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.TestTokens;

/** Each bad input is a clear problem with a stable code, never a 500, and leaves no trace in the data. */
class BadInputIT {

    @Test
    void badSubmissionsAreToldPlainlyAndLeaveNoTrace() {
        RunningIntake.two();
        long before = documents();
        refused(body -> body.put("procedure", "9.999999"), 422, "PROCEDURE_UNKNOWN");
        refused(body -> body.put("area", "99999"), 422, "AREA_UNKNOWN");
        refused(body -> body.put("area", "x-phuoc-dan"), 422, "AREA_ENDED");
        refused(body -> body.put("area", "22561"), 422, "AREA_NOT_COVERED");
        refused(body -> body.put("components", List.of()), 422, "COMPONENT_MISSING");
        refused(body -> body.put("components", List.of(paper("ho-chieu"))), 422, "COMPONENT_UNKNOWN");
        refused(body -> Samples.inside(body, "form", "child").remove("fullName"), 422, "FORM_INVALID");
        refused(body -> Samples.inside(body, "applicant").put("phone", "12"), 422, "FORM_INVALID");
        refused(body -> Samples.inside(body, "form", "child").put("sex", 7), 422, "FORM_INVALID");
        refused(body -> body.put("procedure", 3), 400, "TYPE_MISMATCH");
        refused(body -> body.put("channel", "FAX"), 400, "TYPE_MISMATCH");
        refused(body -> body.put("components", "none"), 400, "TYPE_MISMATCH");
        refused(body -> body.put("colour", "red"), 400, "UNKNOWN_FIELD");
        refused(body -> body.remove("applicant"), 400, "FIELD_INVALID");
        refused(body -> body.put("procedure", " "), 400, "FIELD_INVALID");
        refused(body -> body.put("channel", "COUNTER"), 403, "FORBIDDEN");
        refused(body -> Samples.inside(body, "form").put("child", "x".repeat(2 * 1024 * 1024)), 413, "BODY_TOO_LARGE");
        assertThat(documents()).isEqualTo(before);
    }

    @Test
    void brokenJsonAndAMissingKeyAreToldPlainly() {
        RunningIntake.problem(
                raw("{\"procedure\": ", RunningIntake.CITIZEN, RunningIntake.key()), 400, "BODY_UNREADABLE");
        WebTestClient.ResponseSpec keyless = RunningIntake.client(0)
                .post()
                .uri("/api/dossiers")
                .header(HttpHeaders.AUTHORIZATION, RunningIntake.CITIZEN)
                .bodyValue(Samples.body("1.001193"))
                .exchange();
        RunningIntake.problem(keyless, 400, "IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void expiredForeignAndMissingTokensAreRefused() {
        String key = RunningIntake.key();
        RunningIntake.problem(raw("{}", TestTokens.expired("an.citizen", Role.CITIZEN), key), 401, "TOKEN_EXPIRED");
        RunningIntake.problem(raw("{}", TestTokens.foreign("an.citizen", Role.CITIZEN), key), 401, "TOKEN_INVALID");
        RunningIntake.problem(
                RunningIntake.client(0).get().uri("/api/desk/dossiers").exchange(), 401, "TOKEN_MISSING");
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String key = RunningIntake.key();
        Map<String, Object> body = Samples.body("1.001193");
        String id = RunningIntake.json(post("/api/dossiers", RunningIntake.CITIZEN, key, body))
                .path("id")
                .asString();
        body.put("area", "22891");
        RunningIntake.problem(post("/api/dossiers", RunningIntake.CITIZEN, key, body), 422, "IDEMPOTENCY_KEY_REUSED");
        RunningIntake.get(RunningIntake.client(0), "/api/dossiers/" + id, RunningIntake.CITIZEN)
                .expectBody()
                .jsonPath("$.area")
                .isEqualTo("22870");
    }

    @Test
    void aCommandInTheWrongStateSaysWhichAreAllowed() {
        String id = RunningIntake.submit("1.001193").path("id").asString();
        RunningIntake.accept(id);
        JsonNode again = RunningIntake.problem(command(id, "acceptance", RunningIntake.DESK, ""), 409, "ILLEGAL_STATE");
        assertThat(again.path("allowed").toString())
                .contains("\"files\"", "\"withdrawal\"")
                .doesNotContain("acceptance");
        Map<String, String> refusal = Map.of("reasonCode", "OTHER", "reason", "Không đủ điều kiện tiếp nhận.");
        RunningIntake.problem(command(id, "refusal", RunningIntake.DESK, refusal), 409, "ILLEGAL_STATE");
        RunningIntake.problem(
                command(id, "return", RunningIntake.DESK, Map.of("method", "COUNTER")), 409, "ILLEGAL_STATE");
    }

    @Test
    void unknownAndOtherPeoplesDossiersLookTheSame() {
        String id = RunningIntake.submit("1.001193").path("id").asString();
        for (String unknown : List.of("3f8a1c52-7c1e-8d2a-9b0e-0123456789ab", "H32.50.05-261120-9999", "x")) {
            RunningIntake.problem(get("/api/dossiers/" + unknown, RunningIntake.CITIZEN), 404, "DOSSIER_UNKNOWN");
            RunningIntake.problem(command(unknown, "acceptance", RunningIntake.DESK, ""), 404, "DOSSIER_UNKNOWN");
        }
        RunningIntake.problem(get("/api/dossiers/" + id, RunningIntake.OTHER_CITIZEN), 404, "DOSSIER_UNKNOWN");
        RunningIntake.problem(command(id, "acceptance", RunningIntake.OTHER_DESK, ""), 404, "DOSSIER_UNKNOWN");
        RunningIntake.problem(command(id, "acceptance", RunningIntake.CITIZEN, ""), 403, "FORBIDDEN");
        RunningIntake.problem(get("/api/desk/dossiers", RunningIntake.CITIZEN), 403, "FORBIDDEN");
        RunningIntake.problem(get("/api/desk/dossiers?limit=0", RunningIntake.DESK), 400, "LIMIT_INVALID");
        RunningIntake.problem(get("/api/desk/dossiers?status=LOST", RunningIntake.DESK), 400, "REQUEST_INVALID");
    }

    @Test
    void aRefusalNeedsAReasonInWords() {
        String id = RunningIntake.submit("1.001193").path("id").asString();
        Map<String, String> brief = Map.of("reasonCode", "OTHER", "reason", "không");
        RunningIntake.problem(command(id, "refusal", RunningIntake.DESK, brief), 400, "FIELD_INVALID");
        Map<String, String> refusal = Map.of("reasonCode", "NOT_COMPETENT", "reason", "Nơi nộp đúng là xã Phước Hữu.");
        RunningIntake.json(command(id, "refusal", RunningIntake.DESK, refusal)
                .expectStatus()
                .isOk());
        RunningIntake.problem(command(id, "acceptance", RunningIntake.DESK, ""), 409, "ILLEGAL_STATE");
    }

    @Test
    void wrongSecretsAreAnsweredLikeUnknownDossiersAndLockTheCode() {
        JsonNode submitted = RunningIntake.submit("1.001193");
        String code = submitted.path("lookupCode").asString();
        JsonNode wrong = RunningIntake.problem(track(code, "0000000000"), 404, "TRACKING_NOT_FOUND");
        JsonNode unknown = RunningIntake.problem(track("ZZZZ-ZZZZ", "0000000000"), 404, "TRACKING_NOT_FOUND");
        assertThat(wrong).isEqualTo(unknown);
        for (int more = 0; more < 4; more++) {
            RunningIntake.problem(track(code, "0000000000"), 404, "TRACKING_NOT_FOUND");
        }
        WebTestClient.ResponseSpec locked = track(code, submitted.path("secret").asString());
        locked.expectHeader().exists("Retry-After");
        RunningIntake.problem(locked, 429, "TRACKING_LOCKED");
        RunningIntake.problem(
                get("/api/tracking/not-a-token/stream", RunningIntake.CITIZEN), 401, "TRACKING_TOKEN_INVALID");
    }

    @Test
    void aDossierIsFoundByEachOfItsCodes() {
        JsonNode submitted = RunningIntake.submit("1.001193");
        String id = submitted.path("id").asString();
        String secret = submitted.path("secret").asString();
        String code = RunningIntake.accept(id).path("code").asString();
        String lookUp = submitted.path("lookupCode").asString();
        for (String written : List.of(id, code, lookUp, lookUp.replace("-", "").toLowerCase(java.util.Locale.ROOT))) {
            track(written, secret)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.dossier.code")
                    .isEqualTo(code);
        }
    }

    private static void refused(Consumer<Map<String, Object>> change, int status, String code) {
        Map<String, Object> body = Samples.body("1.001193");
        change.accept(body);
        RunningIntake.problem(post("/api/dossiers", RunningIntake.CITIZEN, RunningIntake.key(), body), status, code);
    }

    private static WebTestClient.ResponseSpec post(String path, String bearer, String key, Object body) {
        return RunningIntake.post(RunningIntake.client(0), path, bearer, key, body);
    }

    private static WebTestClient.ResponseSpec get(String path, String bearer) {
        return RunningIntake.get(RunningIntake.client(0), path, bearer);
    }

    private static WebTestClient.ResponseSpec command(String id, String command, String bearer, Object body) {
        return post("/api/dossiers/" + id + "/" + command, bearer, RunningIntake.key(), body);
    }

    private static WebTestClient.ResponseSpec track(String idOrCode, String secret) {
        return RunningIntake.client(0)
                .post()
                .uri("/api/tracking")
                .bodyValue(Map.of("idOrCode", idOrCode, "secret", secret))
                .exchange();
    }

    private static WebTestClient.ResponseSpec raw(String body, String bearer, String key) {
        return RunningIntake.client(0)
                .post()
                .uri("/api/dossiers")
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .header("Idempotency-Key", key)
                .bodyValue(body)
                .exchange();
    }

    private static Map<String, Object> paper(String code) {
        return Map.of("code", code, "kind", "COPY", "quantity", 1);
    }

    private static long documents() {
        return RunningIntake.one()
                .bean(ReactiveMongoTemplate.class)
                .estimatedCount("dossiers")
                .block();
    }
}
