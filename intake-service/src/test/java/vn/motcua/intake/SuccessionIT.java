package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.ServiceUnderTest;
import vn.motcua.platform.testing.TestTokens;

/** Agencies that have ended on real parts: found by everybody, and what their desk still has passes on. */
class SuccessionIT {

    private static final String ADMIN = TestTokens.bearer("admin", null, Role.ADMIN);
    private static final String DISTRICT = "H32.49";
    private static final String DISTRICT_DESK = TestTokens.bearer("desk.huyen", DISTRICT, Role.DESK);

    @Test
    void openDossiersOfTheEndedDistrictPassToTheCommuneOfTheirArea() {
        JsonNode submitted = atDistrict(RunningIntake.submit("3.000722"), "22870");
        String accepted = RunningIntake.submit("3.000722").path("id").asString();
        RunningIntake.accept(accepted);
        atDistrict(accepted, "22891");
        String elsewhere = RunningIntake.submit("3.000722").path("id").asString();
        atDistrict(elsewhere, "22561");
        String id = submitted.path("id").asString();

        JsonNode dry = RunningIntake.json(succeed(true, "dry").expectStatus().isOk());
        assertThat(dry.path("moved").asInt()).isEqualTo(2);
        assertThat(listed(DISTRICT_DESK)).contains(id, accepted, elsewhere);

        JsonNode report =
                RunningIntake.json(succeed(false, "real").expectStatus().isOk());
        assertThat(report.path("examined").asInt()).isEqualTo(3);
        assertThat(report.path("moves")
                        .valueStream()
                        .map(move -> move.path("to").asString()))
                .containsExactlyInAnyOrder("H32.50.05", "H32.50.06");
        assertThat(report.path("refused").get(0).path("id").asString()).isEqualTo(elsewhere);
        assertThat(report.path("refused").get(0).path("reason").asString()).isEqualTo("NO_SUCCESSOR_FOR_AREA");

        assertThat(listed(DISTRICT_DESK)).containsExactly(elsewhere);
        assertThat(listed(RunningIntake.DESK)).contains(id).doesNotContain(accepted);
        assertThat(listed(RunningIntake.OTHER_DESK)).contains(accepted);
        RunningIntake.problem(get("/api/dossiers/" + id, DISTRICT_DESK), 404, "DOSSIER_UNKNOWN");
        assertThat(RunningIntake.json(get("/api/dossiers/" + id, RunningIntake.CITIZEN))
                        .path("desk")
                        .asString())
                .isEqualTo("H32.50.05");
        assertThat(tracked(submitted)).contains("Hồ sơ được chuyển đến Ủy ban nhân dân xã Ninh Phước");
        announced(id);

        assertThat(RunningIntake.json(succeed(false, "real")).path("moved").asInt())
                .isZero();
        RunningIntake.accept(id);
    }

    @Test
    void onlyAnAdministratorMayAndOnlyForWhatHasEnded() {
        WebTestClient client = RunningIntake.client(1);
        RunningIntake.problem(
                RunningIntake.post(client, "/api/desk/succession", RunningIntake.DESK, "a", body(DISTRICT)),
                403,
                "FORBIDDEN");
        RunningIntake.problem(
                RunningIntake.post(client, "/api/desk/succession", ADMIN, "b", body("H32.50.05")),
                409,
                "AGENCY_EXISTS");
        RunningIntake.problem(
                RunningIntake.post(client, "/api/desk/succession", ADMIN, "c", body("H32.99")), 422, "AGENCY_UNKNOWN");
        RunningIntake.problem(
                RunningIntake.post(client, "/api/desk/succession", ADMIN, "d", body("")), 400, "FIELD_INVALID");
    }

    @Test
    void anybodyLooksAgenciesAndAreasUpByOldNames() {
        JsonNode agencies = open("/api/agencies?q=huyen+ninh+phuoc");
        assertThat(agencies.path("items").get(0).path("code").asString()).isEqualTo(DISTRICT);
        assertThat(agencies.path("items").get(0).path("successors").size()).isEqualTo(4);
        assertThat(open("/api/agencies/H32.49").path("validTo").asString()).isEqualTo("2025-06-30");
        assertThat(open("/api/agencies?kind=COMMUNE_COMMITTEE&level=COMMUNE&on=2026-01-01")
                        .path("items")
                        .size())
                .isEqualTo(4);
        JsonNode first = open("/api/areas?q=ninh+phuoc&limit=1");
        assertThat(first.path("items").get(0).path("code").asString()).isEqualTo("22870");
        JsonNode second = open(
                "/api/areas?q=ninh+phuoc&limit=1&after=" + first.path("next").asString());
        assertThat(second.path("items")
                        .get(0)
                        .path("successors")
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo("22561");
        assertThat(open("/api/areas/x-phuoc-dan")
                        .path("successors")
                        .get(0)
                        .path("name")
                        .asString())
                .isEqualTo("Xã Ninh Phước");
    }

    @Test
    void aWrongLookUpIsSaidClearly() {
        refused("/api/agencies/H32.99", 404, "AGENCY_UNKNOWN");
        refused("/api/areas/99999", 404, "AREA_UNKNOWN");
        refused("/api/agencies?kind=VILLAGE", 400, "KIND_INVALID");
        refused("/api/agencies?level=VILLAGE", 400, "LEVEL_INVALID");
        refused("/api/areas?on=30/06/2025", 400, "DAY_INVALID");
        refused("/api/areas?limit=0", 400, "LIMIT_INVALID");
        refused("/api/areas?limit=many", 400, "REQUEST_INVALID");
        refused("/api/areas?after=99999", 400, "AFTER_INVALID");
        refused("/api/areas?q=" + "x".repeat(201), 400, "QUERY_TOO_LONG");
    }

    private static void refused(String path, int status, String code) {
        RunningIntake.problem(RunningIntake.client(0).get().uri(path).exchange(), status, code);
    }

    private static JsonNode open(String path) {
        return RunningIntake.json(RunningIntake.client(0)
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private static WebTestClient.ResponseSpec get(String path, String bearer) {
        return RunningIntake.get(RunningIntake.client(1), path, bearer);
    }

    private static WebTestClient.ResponseSpec succeed(boolean dryRun, String key) {
        return RunningIntake.post(
                RunningIntake.client(0), "/api/desk/succession?dryRun=" + dryRun, ADMIN, key, body(DISTRICT));
    }

    private static Map<String, String> body(String agency) {
        return Map.of("agency", agency);
    }

    /** The desk's whole worklist, page by page: other tests fill it too. */
    private static List<String> listed(String desk) {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = RunningIntake.json(get("/api/desk/dossiers?limit=100" + after, desk));
            page.path("items")
                    .valueStream()
                    .map(line -> line.path("id").asString())
                    .forEach(ids::add);
            after = page.hasNonNull("next") ? "&after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());
        return ids;
    }

    private static String tracked(JsonNode receipt) {
        Map<String, String> lookUp = Map.of(
                "idOrCode", receipt.path("lookupCode").asString(),
                "secret", receipt.path("secret").asString());
        return RunningIntake.json(RunningIntake.client(1)
                        .post()
                        .uri("/api/tracking")
                        .bodyValue(lookUp)
                        .exchange()
                        .expectStatus()
                        .isOk())
                .toString();
    }

    private static void announced(String id) {
        await().untilAsserted(() -> assertThat(ServiceUnderTest.records(id))
                .filteredOn(event -> event.contains("vn.motcua.dossier.desk-succeeded.v1"))
                .singleElement()
                .satisfies(event -> assertThat(event).contains(DISTRICT, "H32.50.05")));
    }

    /** As if it had come in while the district existed; no procedure of today leads there. */
    private static JsonNode atDistrict(JsonNode receipt, String area) {
        atDistrict(receipt.path("id").asString(), area);
        return receipt;
    }

    private static void atDistrict(String id, String area) {
        Update moved = Update.update("state.desk", DISTRICT).set("state.submission.area", area);
        Document before = RunningIntake.one()
                .bean(ReactiveMongoTemplate.class)
                .findAndModify(Query.query(Criteria.where("_id").is(id)), moved, Document.class, "dossiers")
                .block(Duration.ofSeconds(10));
        assertThat(before).isNotNull();
    }
}
