package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.gateway.Door.code;
import static vn.motcua.gateway.Door.json;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The operators' one list of what is parked anywhere. */
class IncidentsIT {

    private final Door door = SharedDoor.DOOR;
    private final String operator = door.issuer.bearer("operator", "operator");

    @AfterEach
    void asBefore() {
        List.of(door.intake, door.routing, door.department, door.notification).forEach(StubService::answersNormally);
    }

    @Test
    void theListsOfAllServicesAreMerged() {
        door.intake.answersJson("{\"items\":[{\"id\":\"intake:1\"},{\"id\":\"intake:2\"}]}");
        door.routing.answersJson("[{\"id\":\"routing:1\",\"position\":12345678901}]");
        door.department.answersJson("{\"items\":[]}");
        JsonNode answer = json(list(operator));
        assertThat(answer.path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString()))
                .containsExactly("intake:1", "intake:2", "routing:1");
        assertThat(answer.path("items").get(2).path("position").asLong()).isEqualTo(12_345_678_901L);
        assertThat(answer.path("unreachable").isEmpty()).isTrue();
    }

    @Test
    void theCallersTokenAndCorrelationIdAreUsed() {
        door.get("/api/incidents?reason=GAP", "Authorization", operator, "X-Correlation-Id", "mine");
        StubService.Received asked = door.department.received().element();
        assertThat(asked.uri()).isEqualTo("/api/incidents?reason=GAP");
        assertThat(asked.headers().get("Authorization")).isEqualTo(operator);
        assertThat(asked.headers().get("X-Correlation-Id")).isEqualTo("mine");
        assertThat(asked.headers().get("traceparent")).isNotNull();
    }

    @Test
    void aServiceThatDoesNotAnswerIsNamed() {
        door.notification.answersStatus(500);
        door.intake.answersJson("not json");
        door.department.answersJson("{\"items\":[{\"id\":\"department:1\"}]}");
        JsonNode answer = json(list(operator));
        assertThat(answer.path("items").size()).isEqualTo(1);
        assertThat(answer.path("unreachable").valueStream().map(JsonNode::asString))
                .containsExactly("intake", "notification");
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "admin", "auditor"})
    void whoWatchesMaySeeThem(String role) {
        assertThat(list(door.issuer.bearer("x", role)).statusCode()).isEqualTo(200);
    }

    @Test
    void othersMayNot() {
        assertThat(code(list(door.issuer.bearer("x", "citizen", "desk", "head"))))
                .isEqualTo("403 FORBIDDEN");
    }

    @Test
    void anAuditorMayLookButNotReplay() {
        String auditor = door.issuer.bearer("auditor.khanhhoa", "auditor");
        assertThat(door.get("/api/incidents/intake:1", "Authorization", auditor).statusCode())
                .isEqualTo(200);
        assertThat(code(door.post("/api/incidents/intake:1/replay", "{}", "Authorization", auditor)))
                .isEqualTo("403 FORBIDDEN");
    }

    @Test
    void theListItselfIsOnlyRead() {
        assertThat(code(door.post("/api/incidents", "{}", "Authorization", operator)))
                .isEqualTo("405 METHOD_NOT_ALLOWED");
    }

    private HttpResponse<String> list(String token) {
        return door.get("/api/incidents", "Authorization", token);
    }
}
