package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.gateway.Door.code;
import static vn.motcua.gateway.Door.json;

import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The one list of what waits anywhere. */
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

    @Test
    void theLongestWaitOfAllComesFirstAndNothingIsHiddenBehindThePage() {
        door.intake.answersJson(page("intake", "2026-11-20T09:00:00+07:00", 7, null));
        door.routing.answersJson(page("routing", "2026-11-20T08:00:00+07:00", 2, "more"));
        door.department.answersJson(page("department", "2026-11-20T01:00:00Z", 1, null));
        JsonNode answer = json(door.get("/api/incidents?limit=2", "Authorization", operator));

        assertThat(answer.path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString()))
                .containsExactly("department:1", "routing:1");
        assertThat(answer.path("totals").path("GAP").asLong()).isEqualTo(10);
        assertThat(answer.path("next").asString()).isEqualTo("2026-11-20T01:00:00Z~routing:1");
        assertThat(code(door.get("/api/incidents?limit=0", "Authorization", operator)))
                .isEqualTo("400 REQUEST_MALFORMED");
        assertThat(code(door.get("/api/incidents?after=nowhere", "Authorization", operator)))
                .isEqualTo("400 REQUEST_MALFORMED");
    }

    private static String page(String service, String since, int total, @Nullable String next) {
        String more = next == null ? "null" : '"' + next + '"';
        return "{\"items\":[{\"id\":\"%s:1\",\"since\":\"%s\"}],\"totals\":{\"GAP\":%d},\"next\":%s}"
                .formatted(service, since, total, more);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "admin", "auditor", "head", "coordinator", "desk", "officer"})
    void whoWatchesOrMayOwnOneMaySeeThem(String role) {
        assertThat(list(door.issuer.bearer("x", role)).statusCode()).isEqualTo(200);
    }

    @Test
    void othersMayNot() {
        assertThat(code(list(door.issuer.bearer("x", "citizen", "cashier")))).isEqualTo("403 FORBIDDEN");
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
