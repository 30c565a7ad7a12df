package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.intake.Administration.ADMIN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** New versions of the catalogue over HTTP: checked whole, written once, known to every instance, kept by dossiers. */
class DefinitionsIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void aNewProcedureIsSubmittableEverywhereAndADossierKeepsTheVersionItWasAcceptedUnder() {
        Map<String, Object> definition = definition("9.000001", 1);
        RunningIntake.problem(Administration.put("procedures", RunningIntake.CITIZEN, definition), 403, "FORBIDDEN");
        created(definition, true);
        created(definition, false);
        String id = handedIn("9.000001");
        RunningIntake.accept(id);

        Map<String, Object> second = definition("9.000001", 2);
        second.put("promisedMinutes", 960);
        created(second, true);
        await().until(() -> promised(1) == 960);
        JsonNode kept = RunningIntake.json(
                RunningIntake.get(RunningIntake.client(1), "/api/dossiers/" + id, RunningIntake.DESK));
        assertThat(kept.path("procedureVersion").asInt(1)).isEqualTo(1);
        String other = handedIn("9.000001");
        RunningIntake.accept(other);
    }

    @Test
    void aVersionNeverChangesAndNoneIsLeftOut() {
        Map<String, Object> definition = definition("9.000002", 1);
        created(definition, true);
        definition.put("name", "Tên khác");
        JsonNode taken =
                RunningIntake.problem(Administration.put("procedures", ADMIN, definition), 409, "VERSION_TAKEN");
        assertThat(taken.path("latest").asInt()).isEqualTo(1);
        definition.put("version", 3);
        RunningIntake.problem(Administration.put("procedures", ADMIN, definition), 409, "VERSION_TAKEN");
    }

    @Test
    void aBrokenDefinitionIsRefusedWithEveryFaultAndNothingIsPublished() {
        Map<String, Object> definition = definition("9.000003", 1);
        definition.put("receivedBy", "MINISTRY_OF_MAGIC");
        List<Map<String, Object>> stages =
                JSON.convertValue(Samples.inside(definition, "route").get("stages"), new TypeReference<>() {});
        Map<String, Object> empty = new HashMap<>();
        empty.put("legs", List.of());
        stages.add(empty);
        Samples.inside(definition, "route").put("stages", stages);
        definition.put("terms", Map.of("serviceLevel", "HALF"));
        JsonNode problem =
                RunningIntake.problem(Administration.put("procedures", ADMIN, definition), 422, "DEFINITION_INVALID");
        assertThat(problem.path("faults").findValuesAsString("field"))
                .contains("receivedBy", "route.stages[1].legs", "terms.serviceLevel", "terms.statutory");
        RunningIntake.problem(
                RunningIntake.one()
                        .client()
                        .get()
                        .uri("/api/procedures/9.000003/definition")
                        .exchange(),
                404,
                "PROCEDURE_UNKNOWN");
    }

    @Test
    void aBodyThatIsNoDefinitionIsToldSo() {
        for (String body : List.of("[]", "7", "[[[[]]]]")) {
            JsonNode problem = RunningIntake.problem(sent("9.000004", body), 422, "DEFINITION_INVALID");
            assertThat(problem.path("faults")).hasSize(1);
        }
        RunningIntake.problem(sent("9.000004", "{}"), 422, "DEFINITION_INVALID");
        RunningIntake.problem(sent("9.000004", "{"), 400, "BODY_UNREADABLE");
        RunningIntake.problem(
                sent("9.000005", JSON.writeValueAsString(definition("9.000004", 1))), 422, "CODE_DIFFERS");
    }

    private static WebTestClient.ResponseSpec sent(String code, String body) {
        return RunningIntake.one()
                .client()
                .put()
                .uri("/api/procedures/" + code)
                .header("Authorization", ADMIN)
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }

    private static void created(Map<String, Object> definition, boolean isNew) {
        JsonNode answer = RunningIntake.json(Administration.put("procedures", ADMIN, definition)
                .expectStatus()
                .isEqualTo(isNew ? 201 : 200));
        assertThat(answer.path("created").asBoolean()).isEqualTo(isNew);
    }

    private static int promised(int instance) {
        return RunningIntake.json(RunningIntake.client(instance)
                        .get()
                        .uri("/api/procedures/9.000001")
                        .exchange())
                .path("promisedMinutes")
                .asInt();
    }

    private static String handedIn(String procedure) {
        Map<String, Object> body = Samples.body("1.000578");
        body.put("procedure", procedure);
        return RunningIntake.handIn(body).path("id").asString();
    }

    /** The shipped procedure of extracts under another code. */
    private static Map<String, Object> definition(String code, int version) {
        Map<String, Object> definition = JSON.convertValue(
                RunningIntake.json(RunningIntake.one()
                        .client()
                        .get()
                        .uri("/api/procedures/1.000578/definition")
                        .exchange()),
                new TypeReference<>() {});
        definition.put("code", code);
        definition.put("version", version);
        return definition;
    }
}
