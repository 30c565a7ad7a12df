package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.gateway.Door.code;
import static vn.motcua.gateway.Door.json;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which path leads where, and which nowhere. */
class RoutesIT {

    private final Door door = SharedDoor.DOOR;
    private final String desk = door.issuer.bearer("desk.ninhphuoc", "desk");
    private final String operator = door.issuer.bearer("operator", "operator");

    @BeforeEach
    void nothingReceivedYet() {
        door.intake.answersNormally();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/procedures, intake",
        "/api/procedures/3.000722, intake",
        "/api/procedures/3.000722/poster.pdf, intake",
        "/api/agencies?q=ninh+phuoc, intake",
        "/api/agencies/H32.49, intake",
        "/api/areas, intake",
        "/api/areas/22870, intake",
        "/api/calendars/vietnam, intake",
        "/api/dossiers/1, intake",
        "/api/dossiers/1/forms/01.pdf, intake",
        "/api/dossiers/1/files/2, intake",
        "/api/desk/dossiers?status=SUBMITTED, intake",
        "/api/tracking/t/stream, intake",
        "/api/tracking/t/notify, intake",
        "/api/complaints, intake",
        "/api/complaints/1/answer, intake",
        "/api/routes/1, routing",
        "/api/cases?assignee=me, department",
        "/api/cases/1~police, department",
        "/api/opinions?status=waiting, department",
        "/api/delegations, department",
        "/api/notices?dossier=1, notification",
        "/api/notification-templates, notification",
        "/api/inbox?unread=true, notification",
        "/api/inbox/stream, notification",
        "/api/unsubscribe/t, notification",
        "/api/notification-templates/accepted/sms?agency=H32.49, notification",
        "/api/webhooks, notification",
        "/api/webhooks/buu-chinh/deliveries?state=SENDING, notification",
    })
    void everyPathLeadsToItsService(String path, String service) {
        HttpResponse<String> answer = door.get(path, "Authorization", desk);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("service").asString()).isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "routing", "department", "notification"})
    void anIncidentLeadsToTheServiceInItsId(String service) {
        String path = "/api/incidents/" + service + ":01J-d1";
        assertThat(json(door.get(path, "Authorization", operator))
                        .path("service")
                        .asString())
                .isEqualTo(service);
        HttpResponse<String> replayed = door.post(path + "/replay", "{}", "Authorization", operator);
        assertThat(json(replayed).path("service").asString()).isEqualTo(service);
        assertThat(code(door.get("/api/incidents/elsewhere:1", "Authorization", operator)))
                .isEqualTo("404 ROUTE_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/catalogue/1",
                "/internal",
                "//internal/catalogue/1",
                "/%2e%2e/internal",
                "/api/dossiers/../../internal/catalogue/1",
                "/api/dossiers/%2e%2e/%2e%2e/internal/catalogue/1",
                "/api/dossiers/..%2f..%2finternal",
                "/api/dossiers/..;/..;/internal",
                "/api//dossiers/1",
                "/api/dossiers/1/..%5c..%5cinternal",
                "/%69nternal/catalogue/1",
                "/actuator",
                "/actuator/health",
                "/actuator/prometheus",
                "/api/procedures/../../actuator/env",
                "/v3/api-docs/elsewhere",
                "/api/unheard-of",
                "/favicon.ico",
            })
    void nothingElseLeadsAnywhere(String path) {
        HttpResponse<String> answer = door.get(path, "Authorization", desk);
        assertThat(code(answer)).isEqualTo("404 ROUTE_UNKNOWN");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(door.intake.received()).isEmpty();
    }

    @Test
    void aTraceRequestIsNotAnswered() {
        HttpResponse<String> answer = door.send("TRACE", "/api/procedures", BodyPublishers.noBody());
        assertThat(code(answer)).isEqualTo("404 ROUTE_UNKNOWN");
    }

    @Test
    void aPathThatIsNoUriIsRefusedNotAFault() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", door.port())) {
            socket.getOutputStream()
                    .write("GET /api/dossiers/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void whatTheServiceDecidesIsPassedOnUntouched() {
        door.intake.answersStatus(409);
        assertThat(door.post("/api/dossiers/1/acceptance", "{}", "Authorization", desk)
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void theServicesOwnHeadersStandAndAreNotDoubled() {
        door.intake.answers((_, response) -> response.header("Cache-Control", "max-age=60")
                .header("X-Content-Type-Options", "nosniff")
                .send());
        HttpResponse<String> answer = door.get("/api/procedures");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("max-age=60");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void theTokenAndTheKeyArePassedOnAndForwardedAddressesAreNot() {
        door.post("/api/dossiers", "{}", "Authorization", desk, "Idempotency-Key", "k1", "X-Forwarded-For", "6.6.6.6");
        StubService.Received received = door.intake.received().element();
        assertThat(received.headers().get("Authorization")).isEqualTo(desk);
        assertThat(received.headers().get("Idempotency-Key")).isEqualTo("k1");
        assertThat(received.headers().getAll("X-Forwarded-For")).doesNotContain("6.6.6.6");
    }

    @Test
    void aCorrelationIdIsMadePassedOnAndReturnedOnce() {
        HttpResponse<String> answer = door.get("/api/procedures");
        String id = answer.headers().firstValue("X-Correlation-Id").orElseThrow();
        assertThat(UUID.fromString(id)).isNotNull();
        assertThat(answer.headers().allValues("X-Correlation-Id")).containsExactly(id);
        assertThat(door.intake.received().element().headers().getAll("X-Correlation-Id"))
                .containsExactly(id);
    }

    @Test
    void aSaneCorrelationIdIsTakenAlsoOnErrors() {
        assertThat(door.get("/api/procedures", "X-Correlation-Id", "mine-1")
                        .headers()
                        .allValues("X-Correlation-Id"))
                .containsExactly("mine-1");
        HttpResponse<String> refused = door.get("/internal", "X-Correlation-Id", "mine-2");
        assertThat(refused.headers().allValues("X-Correlation-Id")).containsExactly("mine-2");
        assertThat(json(refused).path("correlationId").asString()).isEqualTo("mine-2");
        assertThat(door.get("//x", "X-Correlation-Id", "mine-3").headers().allValues("X-Correlation-Id"))
                .containsExactly("mine-3");
    }

    @Test
    void theTraceGoesOn() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        door.get("/api/procedures", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
        assertThat(door.intake.received().element().headers().get("traceparent"))
                .contains(trace)
                .doesNotContain("00f067aa0ba902b7");
    }
}
