package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.store.HashChain;
import vn.motcua.platform.store.Journals;
import vn.motcua.platform.testing.TestTokens;

/** Complaints over HTTP on real parts: a whole life, and every bad input a plain problem. */
class ComplaintsIT {

    private static final String AGENCY = "H32.50.05";
    private static final String HEAD = TestTokens.bearer("head.ninhphuoc", AGENCY, Role.HEAD);
    private static final String AUDITOR = TestTokens.bearer("auditor.khanhhoa", null, Role.AUDITOR);
    private static final String OFFICER = TestTokens.bearer("officer.ninhphuoc", AGENCY, Role.OFFICER);

    @Test
    void aComplaintAboutADossierIsAnsweredAndPublishedWithoutAName() {
        String dossier = RunningIntake.submit("1.001193").path("id").asString();
        Map<String, Object> body = body();
        body.remove("agency");
        body.put("dossier", dossier);
        body.put("contact", Map.of("fullName", "Nguyễn Văn An", "phone", "0901234567"));
        String id = submitted(body);
        ok(command(id, "supplement-request", RunningIntake.DESK, Map.of("request", "Cho biết ngày giờ.")));
        ok(command(id, "supplement", RunningIntake.CITIZEN, Map.of("text", "Sáng thứ Hai.")));
        ok(command(id, "acceptance", RunningIntake.DESK, ""));
        ok(command(id, "answer", HEAD, Map.of("text", "Đã chấn chỉnh giờ mở cửa.", "upheld", true)));
        Map<String, String> naming = Map.of("title", "Giờ mở cửa", "text", "Trả lời ông Nguyễn Văn An: đã chấn chỉnh.");
        RunningIntake.problem(command(id, "publication", HEAD, naming), 422, "NOT_ANONYMOUS");
        ok(command(id, "publication", HEAD, Map.of("title", "Giờ mở cửa", "text", "Đã chấn chỉnh giờ mở cửa.")));

        JsonNode seen = RunningIntake.json(get("/api/complaints/" + id, RunningIntake.CITIZEN));
        assertThat(seen.path("agency").asString()).isEqualTo(AGENCY);
        assertThat(seen.path("status").asString()).isEqualTo("PUBLISHED");
        assertThat(seen.path("answer").path("upheld").asBoolean()).isTrue();
        assertThat(seen.path("supplements").path(0).path("text").asString()).isEqualTo("Sáng thứ Hai.");
        String published = RunningIntake.json(RunningIntake.client(1)
                        .get()
                        .uri("/api/complaints/published?agency=" + AGENCY)
                        .exchange()
                        .expectStatus()
                        .isOk())
                .toString();
        assertThat(published).contains(id, "Đã chấn chỉnh").doesNotContain("Nguyễn", "0901234567", "muộn", dossier);
        assertThat(list("?dossier=" + dossier, RunningIntake.DESK)).containsExactly(id);
        auditHolds(id);
    }

    private static void auditHolds(String id) {
        await().untilAsserted(() ->
                assertThat(RunningIntake.one().published("/complaint/" + id)).hasSize(6));
        String topic = RunningIntake.one().published("/complaint/" + id).toString();
        assertThat(topic).doesNotContain("Nguyễn").doesNotContain("muộn").doesNotContain("0901234567");
        assertThat(HashChain.firstBadLink(RunningIntake.one()
                        .bean(Journals.class)
                        .byName("complaint")
                        .journal(id, 0)
                        .collectList()
                        .block()))
                .isEmpty();
        assertThat(RunningIntake.one().stored("dossiers", id))
                .as("no lane minds it")
                .isNull();
        assertThat(RunningIntake.one().stored("lanes", id)).isNull();
    }

    @Test
    void badSubmissionsAreToldPlainly() {
        refused(body -> body.put("kind", "PRAISE"), 400, "TYPE_MISMATCH");
        refused(body -> body.remove("kind"), 400, "FIELD_INVALID");
        refused(body -> body.put("text", "  "), 400, "FIELD_INVALID");
        refused(body -> body.put("text", "x".repeat(5001)), 400, "FIELD_INVALID");
        refused(body -> body.put("text", "x".repeat(2 * 1024 * 1024)), 413, "BODY_TOO_LARGE");
        refused(body -> body.put("text", "..."), 422, "TEXT_INVALID");
        refused(body -> body.put("subject", "s".repeat(201)), 400, "FIELD_INVALID");
        refused(body -> body.put("colour", "red"), 400, "UNKNOWN_FIELD");
        refused(body -> body.put("contact", Map.of("fullName", "An", "phone", "12")), 400, "FIELD_INVALID");
        refused(body -> body.put("agency", "H99.99"), 422, "AGENCY_UNKNOWN");
        refused(body -> body.remove("agency"), 422, "AGENCY_MISSING");
        refused(body -> body.put("dossier", "3f8a1c52-7c1e-8d2a-9b0e-0123456789ab"), 404, "DOSSIER_UNKNOWN");
        JsonNode grievance = refused(body -> body.put("kind", "GRIEVANCE"), 422, "COMPLAINT_REDIRECTED");
        assertThat(grievance.path("basis").asString()).contains("Luật Khiếu nại 2011");
        JsonNode denunciation = refused(body -> body.put("kind", "DENUNCIATION"), 422, "COMPLAINT_REDIRECTED");
        assertThat(denunciation.path("basis").asString()).contains("Luật Tố cáo 2018");
    }

    @Test
    void anothersDossierCannotBeComplainedAbout() {
        String dossier = RunningIntake.submit("1.001193").path("id").asString();
        Map<String, Object> body = body();
        body.put("dossier", dossier);
        RunningIntake.problem(
                post("/api/complaints", RunningIntake.OTHER_CITIZEN, RunningIntake.key(), body),
                404,
                "DOSSIER_UNKNOWN");
    }

    @Test
    void wrongRolesWrongStatesAndStrangersAreToldPlainly() {
        String id = submitted(body());
        RunningIntake.problem(post("/api/complaints", OFFICER, RunningIntake.key(), body()), 403, "FORBIDDEN");
        RunningIntake.problem(get("/api/complaints/" + id, RunningIntake.OTHER_CITIZEN), 404, "COMPLAINT_UNKNOWN");
        RunningIntake.problem(get("/api/complaints/" + id, OFFICER), 404, "COMPLAINT_UNKNOWN");
        RunningIntake.problem(command(id, "acceptance", RunningIntake.OTHER_DESK, ""), 404, "COMPLAINT_UNKNOWN");
        RunningIntake.problem(command("none", "acceptance", RunningIntake.DESK, ""), 404, "COMPLAINT_UNKNOWN");
        RunningIntake.problem(command(id, "acceptance", AUDITOR, ""), 403, "FORBIDDEN");
        Map<String, Object> answer = Map.of("text", "Đã chấn chỉnh giờ mở cửa.", "upheld", false);
        JsonNode early = RunningIntake.problem(command(id, "answer", HEAD, answer), 409, "ILLEGAL_STATE");
        assertThat(early.path("allowed").toString()).isEqualTo("[\"acceptance\",\"rejection\",\"supplement-request\"]");
        Map<String, String> brief = Map.of("reasonCode", "OTHER", "reason", "không");
        RunningIntake.problem(command(id, "rejection", HEAD, brief), 400, "FIELD_INVALID");
        Map<String, String> rejection = Map.of("reasonCode", "NO_SUBSTANCE", "reason", "Không có nội dung cụ thể.");
        RunningIntake.problem(command(id, "rejection", RunningIntake.DESK, rejection), 403, "FORBIDDEN");
        ok(command(id, "rejection", HEAD, rejection));
        RunningIntake.problem(command(id, "rejection", HEAD, rejection), 409, "ILLEGAL_STATE");
        RunningIntake.problem(get("/api/complaints?status=LOST", HEAD), 400, "REQUEST_INVALID");
        RunningIntake.problem(get("/api/complaints?limit=0", HEAD), 400, "LIMIT_INVALID");
        RunningIntake.problem(get("/api/complaints", OFFICER), 403, "FORBIDDEN");
        RunningIntake.problem(
                RunningIntake.client(0).get().uri("/api/complaints").exchange(), 401, "TOKEN_MISSING");
    }

    @Test
    void aRepeatedRequestIsDoneOnceAndListsTurnPages() {
        String key = RunningIntake.key();
        String bearer = TestTokens.bearer("chi.citizen", null, Role.CITIZEN);
        String first = id(post("/api/complaints", bearer, key, body()));
        assertThat(id(RunningIntake.post(RunningIntake.client(1), "/api/complaints", bearer, key, body())))
                .isEqualTo(first);
        Map<String, Object> other = body();
        other.put("subject", "Việc khác");
        RunningIntake.problem(post("/api/complaints", bearer, key, other), 422, "IDEMPOTENCY_KEY_REUSED");
        String second = id(post("/api/complaints", bearer, RunningIntake.key(), other));
        assertThat(list("?limit=1", bearer)).containsExactly(first);
        assertThat(list("?limit=1&after=" + first, bearer)).containsExactly(second);
        JsonNode counts = RunningIntake.json(get("/api/complaints/counts", bearer));
        assertThat(counts.path("items").path(0).path("total").asInt()).isEqualTo(2);
        assertThat(counts.path("items").path(0).path("overdue").asInt()).isZero();
    }

    static Map<String, Object> body() {
        return new HashMap<>(Map.of(
                "kind", "FEEDBACK",
                "agency", AGENCY,
                "subject", "Mở cửa muộn",
                "text", "Bộ phận một cửa mở cửa muộn."));
    }

    private static JsonNode refused(Consumer<Map<String, Object>> change, int status, String code) {
        Map<String, Object> body = body();
        change.accept(body);
        return RunningIntake.problem(
                post("/api/complaints", RunningIntake.CITIZEN, RunningIntake.key(), body), status, code);
    }

    private static String submitted(Map<String, Object> body) {
        return id(post("/api/complaints", RunningIntake.CITIZEN, RunningIntake.key(), body));
    }

    private static String id(WebTestClient.ResponseSpec response) {
        response.expectStatus().isCreated().expectHeader().exists(HttpHeaders.LOCATION);
        return RunningIntake.json(response).path("id").asString();
    }

    private static void ok(WebTestClient.ResponseSpec response) {
        response.expectStatus().isOk();
    }

    private static List<String> list(String query, String bearer) {
        JsonNode page = RunningIntake.json(
                get("/api/complaints" + query, bearer).expectStatus().isOk());
        return page.path("items")
                .valueStream()
                .map(line -> line.path("id").asString())
                .toList();
    }

    private static WebTestClient.ResponseSpec command(String id, String command, String bearer, Object body) {
        return post("/api/complaints/" + id + "/" + command, bearer, RunningIntake.key(), body);
    }

    private static WebTestClient.ResponseSpec post(String path, String bearer, String key, Object body) {
        return RunningIntake.post(RunningIntake.client(0), path, bearer, key, body);
    }

    private static WebTestClient.ResponseSpec get(String path, String bearer) {
        return RunningIntake.get(RunningIntake.client(0), path, bearer);
    }
}
