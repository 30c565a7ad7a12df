package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.department.Office.HEAD;
import static vn.motcua.department.Office.OFFICER;
import static vn.motcua.department.Office.STRANGER;
import static vn.motcua.department.Samples.AGENCY;
import static vn.motcua.department.Samples.BIRTH;
import static vn.motcua.department.Samples.OTHER_AGENCY;
import static vn.motcua.department.Samples.PERSONAL_ID;
import static vn.motcua.department.Samples.RESIDENCE;
import static vn.motcua.department.Samples.dispatched;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.ServiceUnderTest;
import vn.motcua.platform.testing.TestTokens;

/** An office's day on real Kafka and real MongoDB: many cases at once, colleagues who are away, counts. */
class OfficeDayIT {

    private static IntakeStandIn intake;
    private static ServiceUnderTest service;

    private final Office office = new Office(service);

    @BeforeAll
    static void start() {
        intake = IntakeStandIn.start();
        service = ServiceUnderTest.start(
                DepartmentApplication.class, "department", Map.of("motcua.services.intake", intake.url()));
    }

    @AfterAll
    static void stop() {
        service.close();
        intake.close();
    }

    @Test
    void manyReceiptsAtOnceHaveAResultEachAndMayBeRepeated() {
        office.announced(dispatched(BIRTH, AGENCY));
        office.announced(dispatched(RESIDENCE, OTHER_AGENCY));
        office.arrived(BIRTH, "WAITING_RECEIPT");
        String body = "{\"ids\":[\"" + office.id(RESIDENCE) + "\",\"" + office.id(BIRTH) + "\"]}";
        String key = UUID.randomUUID().toString();
        String given = body.replace("}", ",\"assignee\":\"colleague\"}").replace("[", "[\"nonsense\",");

        for (int time = 1; time <= 2; time++) {
            ok(office.send("/api/cases/receipts", OFFICER, key, body))
                    .jsonPath("$.done")
                    .isEqualTo(1)
                    .jsonPath("$.items[0].code")
                    .isEqualTo("CASE_UNKNOWN")
                    .jsonPath("$.items[1].answer.status")
                    .isEqualTo("RECEIVED");
        }
        ok(office.send("/api/cases/assignments", HEAD, key, body.replace("}", ",\"assignee\":\"officer\"}")))
                .jsonPath("$.items[1].answer.status")
                .isEqualTo("ASSIGNED");
        ok(office.send("/api/cases/assignments", OFFICER, key, given))
                .jsonPath("$.items[*].code")
                .isEqualTo(List.of("CASE_UNKNOWN", "CASE_UNKNOWN", "IDEMPOTENCY_KEY_REUSED"));
        ok(office.send("/api/cases/assignments", OFFICER, "officers-own-" + key, given))
                .jsonPath("$.items[2].code")
                .isEqualTo("FORBIDDEN");
        refused(office.send("/api/cases/receipts", OFFICER, "many", "{\"ids\":[]}"), 400, "FIELD_INVALID");
        await().untilAsserted(() -> assertThat(office.types(BIRTH)).hasSize(2));
    }

    @Test
    void whoStandsInForTheHeadSignsInTheHeadsName() {
        office.announced(dispatched(BIRTH, AGENCY));
        office.arrived(BIRTH, "WAITING_RECEIPT");
        office.submitted(BIRTH);
        String deputy = TestTokens.bearer("deputy", AGENCY, Role.OFFICER);
        String approval = "{\"outputs\":{\"personalId\":\"" + PERSONAL_ID + "\"}}";
        refused(office.post(BIRTH, "approval", deputy, approval), 403, "FORBIDDEN");

        String until = Instant.now().plusSeconds(86_400).toString();
        String body = "{\"to\":\"deputy\",\"until\":\"" + until + "\",\"reason\":\"Đi họp tỉnh\"}";
        ok(office.send("/api/delegations", HEAD, UUID.randomUUID().toString(), body))
                .jsonPath("$.role")
                .isEqualTo("HEAD")
                .jsonPath("$.active")
                .isEqualTo(true);
        ok(office.post(BIRTH, "approval", deputy, approval))
                .jsonPath("$.status")
                .isEqualTo("RESOLVED");

        ok(one())
                .jsonPath("$.answer.by")
                .isEqualTo("deputy")
                .jsonPath("$.answer.onBehalfOf")
                .isEqualTo("head");
        ok(office.get("/api/delegations", deputy)).jsonPath("$.items[0].by").isEqualTo("head");
        ok(office.get("/api/delegations", STRANGER)).jsonPath("$.items").isEmpty();
    }

    @Test
    void countsAgreeWithTheWorklist() {
        office.announced(dispatched(BIRTH, "H32.98.01"));
        String clerk = TestTokens.bearer("clerk", "H32.98.01", Role.CLERK);

        await().untilAsserted(() -> ok(office.get("/api/cases/counts", clerk))
                .jsonPath("$.agency.status.WAITING_RECEIPT")
                .isEqualTo(1)
                .jsonPath("$.agency.due.overdue")
                .isEqualTo(1)
                .jsonPath("$.agency.due.later")
                .isEqualTo(0)
                .jsonPath("$.me.due.overdue")
                .isEqualTo(0));
        ok(office.get("/api/cases?due=overdue&status=WAITING_RECEIPT&q=H32.50.05", clerk))
                .jsonPath("$.items[0].id")
                .isEqualTo(office.id(BIRTH));
        ok(office.get("/api/cases?due=later", clerk)).jsonPath("$.items").isEmpty();
    }

    private WebTestClient.ResponseSpec one() {
        return office.get("/api/cases/" + office.id(BIRTH), OFFICER);
    }

    private static WebTestClient.BodyContentSpec ok(WebTestClient.ResponseSpec answer) {
        return answer.expectStatus().isOk().expectBody();
    }

    private static void refused(WebTestClient.ResponseSpec answer, int status, String code) {
        answer.expectBody().jsonPath("$.code").isEqualTo(code);
        answer.expectStatus().isEqualTo(status);
    }
}
