package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.gateway.Door.code;
import static vn.motcua.gateway.Door.json;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What the door says while a service is away, and that it notices when it is back. */
class BreakerIT {

    private final Door door = SharedDoor.DOOR;
    private final String desk = door.issuer.bearer("desk.ninhphuoc", "desk");

    @AfterEach
    void backAgain() {
        door.routing.answersNormally();
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(asking().statusCode()).isEqualTo(200));
    }

    @Test
    void aServiceThatIsDownIsSaidSoAtOnceInBothLanguagesAndAskedAgainWhenItIsBack() {
        int port = door.routing.port();
        door.routing.stop();
        HttpResponse<String> answer = asking();
        assertThat(code(answer)).isEqualTo("503 SERVICE_UNAVAILABLE");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(answer.body())
                .contains("vui lòng thử lại", "please try again")
                .doesNotContain("Exception", "127.0.0.1");
        for (int i = 0; i < 8; i++) {
            assertThat(code(asking())).isEqualTo("503 SERVICE_UNAVAILABLE");
        }
        assertThat(stateIsOpen()).isTrue();
        assertThat(door.get("/api/cases", "Authorization", desk).statusCode()).isEqualTo(200);
        isAnIncidentOnceItLastsTooLong();
        door.routing.start(port);
    }

    private void isAnIncidentOnceItLastsTooLong() {
        String operator = door.issuer.bearer("operator", "operator");
        String own = "/api/incidents?kind=BREAKER_OPEN";
        await().untilAsserted(() -> {
            JsonNode listed = json(door.get(own, "Authorization", operator));
            assertThat(listed.path("totals").path("BREAKER_OPEN").asInt()).isEqualTo(1);
            assertThat(listed.path("items").path(0).path("id").asString()).isEqualTo("gateway:BREAKER_OPEN:routing");
        });
        assertThat(door.get("/api/incidents/gateway:BREAKER_OPEN:routing", "Authorization", operator)
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(door.get(own, "Authorization", desk)).path("items").isEmpty())
                .isTrue();
        assertThat(door.management("/actuator/prometheus").body()).contains("motcua_waits{kind=\"BREAKER_OPEN\"} 1.0");
    }

    @Test
    void aServiceThatIsTooSlowIsLeftAlone() {
        AtomicInteger asked = new AtomicInteger();
        door.routing.answers((_, _) -> Mono.fromRunnable(asked::incrementAndGet).then(Mono.never()));
        for (int i = 0; i < 8; i++) {
            assertThat(code(asking())).isEqualTo("503 SERVICE_UNAVAILABLE");
        }
        assertThat(asked).hasValueLessThan(8);
    }

    @Test
    void aConnectionThatBreaksIsNotTriedAgainByItself() {
        AtomicInteger asked = new AtomicInteger();
        door.routing.answers((request, _) -> Mono.fromRunnable(() -> {
            asked.incrementAndGet();
            request.withConnection(connection -> connection.channel().close());
        }));
        assertThat(code(door.post("/api/routes/1/legs/a/reroute", "{}", "Authorization", desk)))
                .isEqualTo("503 SERVICE_UNAVAILABLE");
        assertThat(asked).hasValue(1);
    }

    @Test
    void aServiceThatFailsByItselfIsStillAsked() {
        door.routing.answersStatus(500);
        for (int i = 0; i < 10; i++) {
            assertThat(asking().statusCode()).isEqualTo(500);
        }
    }

    @Test
    void aServicesOwn503IsPassedOnUntilItIsLeftAlone() {
        door.routing.answersStatus(503);
        assertThat(asking().body()).isEmpty();
        await().untilAsserted(() -> assertThat(code(asking())).isEqualTo("503 SERVICE_UNAVAILABLE"));
    }

    private HttpResponse<String> asking() {
        return door.get("/api/routes/1", "Authorization", desk);
    }

    private boolean stateIsOpen() {
        return door.management("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("resilience4j_circuitbreaker_state{"))
                .filter(line -> line.contains("name=\"routing\"") && line.contains("state=\"open\""))
                .anyMatch(line -> line.endsWith(" 1.0"));
    }
}
