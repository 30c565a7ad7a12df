package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.intake.listing.ProcedureSearch;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.ServiceUnderTest;
import vn.motcua.platform.testing.TestTokens;

/** Listings on real parts, in a database of their own so that other tests' lists stay short. */
class ImportIT {

    private static final String ADMIN = TestTokens.bearer("admin", null, Role.ADMIN);
    private static final Map<String, Object> SETTINGS =
            Map.of("motcua.tracking.secret-key", "a-key-of-the-integration-tests-0123456789");
    private static final ServiceUnderTest ONE = ServiceUnderTest.start(IntakeApplication.class, "intake", SETTINGS);
    private static final ServiceUnderTest TWO = ONE.another(IntakeApplication.class, "intake", SETTINGS);

    @AfterAll
    static void stop() {
        TWO.close();
        ONE.close();
    }

    @Test
    void badLinesAreRejectedWithTheirNumbersAndTheRestGoesOn() {
        String lines = "\ufeff{\"code\":\"8.000001\",\"name\":\"Thủ tục một\"}\r\n\r\nnonsense\n"
                + "{\"code\":\"8.1\",\"name\":\"x\"}\n" + "{\"code\":\"8.000002\",\"name\":\"" + "x".repeat(4_200_000)
                + "\"}\n"
                + "{\"code\":\"8.000001\",\"name\":\"Anders\"}\n{\"code\":\"8.000003\",\"name\":\"Thủ tục ba\"}";
        JsonNode report = imported(ONE, lines.getBytes(StandardCharsets.UTF_8));
        assertThat(report.path("lines").asLong()).isEqualTo(6);
        assertThat(report.path("created").asLong()).isEqualTo(2);
        assertThat(report.path("rejections")
                        .valueStream()
                        .map(it ->
                                it.path("line").asInt() + it.path("reasonCode").asString()))
                .containsExactly("3JSON_INVALID", "4CODE_INVALID", "5LINE_TOO_LONG", "6CODE_TWICE");
        assertThat(imported(ONE, lines.getBytes(StandardCharsets.UTF_8))
                        .path("unchanged")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void onlyAnAdministratorImportsAndEnds() {
        RunningIntake.problem(post(ONE, RunningIntake.DESK, new byte[0]), 403, "FORBIDDEN");
        RunningIntake.problem(end("1.004222", RunningIntake.DESK), 403, "FORBIDDEN");
        RunningIntake.problem(end("9.999999", ADMIN), 404, "PROCEDURE_UNKNOWN");
    }

    @Test
    void whatOneInstanceImportsAndEndsTheOtherShows() {
        imported(ONE, "{\"code\":\"8.100001\",\"name\":\"Cấp phép thả diều\"}".getBytes(StandardCharsets.UTF_8));
        await().untilAsserted(
                        () -> assertThat(search(TWO, "tha dieu").path("items")).hasSize(1));
        Map<String, Object> body = Samples.body("1.001193");
        body.put("procedure", "8.100001");
        RunningIntake.problem(submit(body), 422, "PROCEDURE_NOT_SUBMITTABLE");
        end("8.100001", ADMIN).expectStatus().isOk();
        imported(TWO, "{\"code\":\"8.100001\",\"name\":\"Cấp phép thả diều mới\"}".getBytes(StandardCharsets.UTF_8));
        await().untilAsserted(() -> {
            JsonNode found = search(ONE, "tha dieu moi").path("items").path(0);
            assertThat(found.path("state").asString()).isEqualTo("ENDED");
        });
        JsonNode one = get(TWO, "/api/procedures/8.100001");
        assertThat(one.path("listing").path("ended").path("decision").asString())
                .isEqualTo("12/QĐ-UBND");
        assertThat(one.path("listing").path("ended").has("by")).isFalse();
        RunningIntake.problem(submit(body), 422, "PROCEDURE_ENDED");
    }

    @Test
    void aDefinedProcedureShowsItsTermsAndWhatThePortalSays() {
        imported(
                ONE, "{\"code\":\"1.001193\",\"name\":\"Thủ tục đăng ký khai sinh\"}".getBytes(StandardCharsets.UTF_8));
        JsonNode one = get(ONE, "/api/procedures/1.001193");
        assertThat(one.path("name").asString()).isEqualTo("Đăng ký khai sinh");
        assertThat(one.path("route").path("stages").isEmpty()).isFalse();
        assertThat(one.path("submittable").asBoolean()).isTrue();
        assertThat(one.path("statutoryTime").asString()).isNotBlank();
        assertThat(one.path("committedTime").asString()).isNotBlank();
        assertThat(one.path("serviceLevel").asString()).isNotBlank();
        assertThat(one.path("listing").path("content").path("name").asString()).startsWith("Thủ tục");
    }

    /**
     * Of the list, the lines that the full data knows and every fortieth of the others; {@code -Dmotcua.import.every=1} takes all.
     * The other order and two at once are tried with the lines that both files know.
     */
    @Test
    void theRealFilesGiveTheSameInEitherOrderAndOnceOnly() throws IOException {
        if (RealFiles.missing()) {
            return;
        }
        byte[] full = RealFiles.read("procedures.jsonl.gz");
        byte[] list = RealFiles.read("catalogue.jsonl.gz");
        Set<String> codes = RealFiles.codes(full);
        byte[] known = RealFiles.linesOf(list, codes::contains);
        byte[] entries = RealFiles.linesOf(list, code -> codes.contains(code) || RealFiles.isTaken(code));
        int count = RealFiles.count(entries);
        try (ServiceUnderTest first = ServiceUnderTest.start(IntakeApplication.class, "intake", SETTINGS);
                ServiceUnderTest second = ServiceUnderTest.start(IntakeApplication.class, "intake", SETTINGS)) {
            check(print("full data first", imported(first, full)), 402, 402, 0);
            check(print("then the list", imported(first, entries)), count, count - 402, 402);
            check(print("both again", imported(first, full)), 402, 0, 0);
            check(print("both again", imported(first, entries)), count, 0, 0);
            CompletableFuture<JsonNode> other = CompletableFuture.supplyAsync(() -> imported(second, known));
            JsonNode one = print("two at once", imported(second, known));
            JsonNode two = print("two at once", other.join());
            assertThat(one.path("created").asLong() + two.path("created").asLong())
                    .isEqualTo(402);
            assertThat(one.path("unchanged").asLong() + two.path("unchanged").asLong())
                    .isEqualTo(402);
            check(print("list first, then full data", imported(second, full)), 402, 0, 402);
            Map<String, Document> there = states(first);
            assertThat(there).hasSize(count).containsAllEntriesOf(states(second));
            ProcedureSearch alone = first.bean(ProcedureSearch.class);
            RealFiles.searches(
                    words -> search(first, words),
                    words -> alone.find(new ProcedureSearch.Wanted(words, null, null, null), null, 51));
        }
    }

    private static void check(JsonNode report, long lines, long created, long updated) {
        assertThat(report.path("lines").asLong()).isEqualTo(lines);
        assertThat(report.path("created").asLong()).isEqualTo(created);
        assertThat(report.path("updated").asLong()).isEqualTo(updated);
    }

    private static JsonNode print(String what, JsonNode report) {
        System.out.println("IMPORT " + what + ": " + report);
        return report;
    }

    private static Map<String, Document> states(ServiceUnderTest service) {
        List<Document> all = service.bean(ReactiveMongoTemplate.class)
                .findAll(Document.class, "procedure_listings")
                .collectList()
                .blockOptional()
                .orElseThrow();
        Map<String, Document> states = new TreeMap<>();
        all.forEach(it -> states.put(it.getString("_id"), it.get("state", Document.class)));
        return states;
    }

    private static JsonNode imported(ServiceUnderTest service, byte[] body) {
        return RunningIntake.json(post(service, ADMIN, body).expectStatus().isOk());
    }

    private static WebTestClient.ResponseSpec post(ServiceUnderTest service, String bearer, byte[] body) {
        return service.client()
                .mutate()
                .responseTimeout(Duration.ofMinutes(5))
                .build()
                .post()
                .uri("/api/procedures/import")
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .header(HttpHeaders.CONTENT_TYPE, "application/x-ndjson")
                .bodyValue(body)
                .exchange();
    }

    private static WebTestClient.ResponseSpec end(String code, String bearer) {
        return RunningIntake.post(
                ONE.client(),
                "/api/procedures/" + code + "/end",
                bearer,
                RunningIntake.key(),
                Map.of("reason", "Bãi bỏ", "decision", "12/QĐ-UBND"));
    }

    private static WebTestClient.ResponseSpec submit(Map<String, Object> body) {
        return RunningIntake.post(TWO.client(), "/api/dossiers", RunningIntake.CITIZEN, RunningIntake.key(), body);
    }

    private static JsonNode get(ServiceUnderTest service, String path) {
        return RunningIntake.json(
                service.client().get().uri(path).exchange().expectStatus().isOk());
    }

    private static JsonNode search(ServiceUnderTest service, String words) {
        return RunningIntake.json(service.client()
                .get()
                .uri("/api/procedures?q={words}", words)
                .exchange()
                .expectStatus()
                .isOk());
    }
}
