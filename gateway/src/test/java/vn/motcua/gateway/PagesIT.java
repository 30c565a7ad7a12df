package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.gateway.Door.json;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway shows by itself: the welcome page, the documents, the metrics. */
class PagesIT {

    private final Door door = SharedDoor.DOOR;

    @Test
    void theWelcomePageIsVietnameseAndSafe() {
        HttpResponse<String> page = door.get("/");
        assertThat(page.body()).contains("Một cửa liên thông").contains("href=\"/docs\"");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void theDocumentsOfAllServicesAreListed() {
        HttpResponse<String> list = door.get("/v3/api-docs/swagger-config");
        assertThat(json(list).path("urls").findValuesAsString("url"))
                .containsExactlyInAnyOrder(
                        "/v3/api-docs/intake",
                        "/v3/api-docs/routing",
                        "/v3/api-docs/department",
                        "/v3/api-docs/notification");
        assertThat(door.get("/docs").headers().firstValue("Location")).hasValue("/swagger-ui/index.html");
        assertThat(door.get("/swagger-ui/index.html").body()).contains("swagger-ui");
        assertThat(door.get("/swagger-ui/swagger-initializer.js").body()).contains("/v3/api-docs/swagger-config");
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "routing", "department", "notification"})
    void eachServicesDocumentIsFetchedThere(String service) {
        HttpResponse<String> document = door.get("/v3/api-docs/" + service);
        assertThat(json(document).path("service").asString()).isEqualTo(service);
    }

    @Test
    void theServiceIsAskedForItsOwnDocumentInTheNameOfTheDoor() {
        door.intake.answersNormally();
        door.get("/v3/api-docs/intake");
        StubService.Received asked = door.intake.received().element();
        assertThat(asked.uri()).isEqualTo("/v3/api-docs");
        assertThat(asked.headers().get("Host")).isEqualTo("127.0.0.1:" + door.port());
    }

    @Test
    void healthAndMetricsAreOnTheManagementPortWithoutAToken() {
        assertThat(json(door.management("/actuator/health")).path("status").asString())
                .isEqualTo("UP");
        door.get("/api/procedures");
        assertThat(door.management("/actuator/prometheus").body())
                .contains("motcua_rate_limited_total{kind=\"general\"}")
                .contains("motcua_rate_limited_total{kind=\"tracking\"}")
                .contains("resilience4j_circuitbreaker_state{")
                .contains("http_server_requests_seconds_count");
        assertThat(door.management("/actuator/env").statusCode()).isEqualTo(404);
    }
}
