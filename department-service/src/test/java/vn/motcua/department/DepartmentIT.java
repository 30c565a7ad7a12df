package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.department.Office.HEAD;
import static vn.motcua.department.Office.OFFICER;
import static vn.motcua.department.Office.STRANGER;
import static vn.motcua.department.Samples.AGENCY;
import static vn.motcua.department.Samples.BIRTH;
import static vn.motcua.department.Samples.PERSONAL_ID;
import static vn.motcua.department.Samples.RESIDENCE;
import static vn.motcua.department.Samples.dispatched;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.motcua.contracts.dossier.RoutingEvent.LegOverdue;
import vn.motcua.contracts.dossier.RoutingEvent.RouteCompleted;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.ServiceUnderTest;
import vn.motcua.platform.testing.TestTokens;

/** The department service on real Kafka and real MongoDB: a leg comes in, people work on it, the answer goes out. */
class DepartmentIT {

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
    void aLegIsWorkedFromReceiptToSignatureAndEveryRepeatedRecordIsDoneOnce() {
        office.again(office.announced(dispatched(BIRTH, AGENCY)));
        arrived(BIRTH);
        office.submitted(BIRTH);
        office.post(BIRTH, "rework", HEAD, "{\"reason\":\"Thiếu căn cứ\"}")
                .expectStatus()
                .isOk();
        office.post(BIRTH, "submission", OFFICER, "{\"proposal\":\"GRANT\",\"draft\":\"Đã bổ sung\"}")
                .expectStatus()
                .isOk();
        office.post(BIRTH, "approval", HEAD, "{\"outputs\":{\"personalId\":\"" + PERSONAL_ID + "\"}}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("RESOLVED");

        await().untilAsserted(() -> assertThat(office.announcements(BIRTH))
                .extracting(event -> event.path("type").asString(""))
                .containsExactly(
                        "vn.motcua.case.received.v1",
                        "vn.motcua.case.assigned.v1",
                        "vn.motcua.case.submitted.v1",
                        "vn.motcua.case.reworked.v1",
                        "vn.motcua.case.submitted.v1",
                        "vn.motcua.case.resolved.v1"));
        assertThat(office.announcements(BIRTH).toString()).doesNotContain(PERSONAL_ID, "căn cứ");
    }

    @Test
    void aLaterLegReadsTheInputsItsDispatchNamesAndTheForm() {
        office.announced(dispatched(BIRTH, AGENCY));
        arrived(BIRTH);
        office.submitted(BIRTH);
        office.post(BIRTH, "approval", HEAD, "{\"outputs\":{\"personalId\":\"" + PERSONAL_ID + "\"}}")
                .expectStatus()
                .isOk();
        office.announced(dispatched(RESIDENCE, "H32.40.05", BIRTH + "/personalId"));
        String police = TestTokens.bearer("police", "H32.40.05", Role.OFFICER);

        await().untilAsserted(() -> one(RESIDENCE, police).expectStatus().isOk());
        one(RESIDENCE, police)
                .expectBody()
                .jsonPath("$.inputs['khai-sinh/personalId']")
                .isEqualTo(PERSONAL_ID)
                .jsonPath("$.form.child.sex")
                .isEqualTo("FEMALE")
                .jsonPath("$.formNote")
                .isEmpty();
        office.get("/internal/cases/" + office.dossier + "/" + BIRTH, TestTokens.bearer("intake", null, Role.SERVICE))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.outputs.personalId")
                .isEqualTo(PERSONAL_ID);
    }

    @Test
    void aCaseShowsWithoutItsFormWhileIntakeIsAway() {
        office.announced(dispatched(BIRTH, AGENCY));
        arrived(BIRTH);
        intake.failing(true);
        try {
            one(BIRTH, OFFICER)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.status")
                    .isEqualTo("WAITING_RECEIPT")
                    .jsonPath("$.form")
                    .isEmpty()
                    .jsonPath("$.formNote")
                    .isNotEmpty();
        } finally {
            intake.failing(false);
        }
    }

    @Test
    void anotherAgencysCaseIsUnknownInEveryAddress() {
        office.announced(dispatched(BIRTH, AGENCY));
        arrived(BIRTH);

        assertProblem(one(BIRTH, STRANGER), 404, "CASE_UNKNOWN");
        assertProblem(office.post(BIRTH, "receipt", STRANGER, null), 404, "CASE_UNKNOWN");
        assertProblem(office.get("/api/cases/nonsense", OFFICER), 404, "CASE_UNKNOWN");
        office.get("/api/cases?limit=100", STRANGER)
                .expectBody()
                .jsonPath("$.items[?(@.dossierId=='" + office.dossier + "')]")
                .isEmpty();
    }

    @Test
    void everyBadRequestIsAClearProblem() {
        office.announced(dispatched(BIRTH, AGENCY));
        arrived(BIRTH);

        WebTestClient.ResponseSpec early = office.post(BIRTH, "submission", OFFICER, draft());
        early.expectBody().jsonPath("$.allowed[0]").isEqualTo("receipt");
        assertProblem(office.post(BIRTH, "submission", OFFICER, draft()), 409, "ILLEGAL_STATE");
        office.submitted(BIRTH);
        assertProblem(office.post(BIRTH, "approval", OFFICER, "{}"), 403, "FORBIDDEN");
        assertProblem(office.post(BIRTH, "approval", HEAD, "{}"), 422, "OUTPUT_MISSING");
        assertProblem(
                office.post(BIRTH, "approval", HEAD, "{\"outputs\":{\"personalId\":null}}"), 400, "FIELD_INVALID");
        assertProblem(office.post(BIRTH, "approval", HEAD, "{\"outputs\":{\"personalId\":12}}"), 400, "TYPE_MISMATCH");
        assertProblem(office.post(BIRTH, "approval", HEAD, "{\"surprise\":1}"), 400, "UNKNOWN_FIELD");
        assertProblem(
                office.post(BIRTH, "refusal", HEAD, "{\"reasonCode\":\"X\",\"reason\":\"no\"}"), 400, "FIELD_INVALID");
        assertProblem(office.post(BIRTH, "rework", HEAD, "{\"reason\""), 400, "BODY_UNREADABLE");
        assertProblem(office.get("/api/cases?status=LOST", OFFICER), 400, "STATUS_INVALID");
        assertProblem(office.get("/api/cases?due=never", OFFICER), 400, "DUE_INVALID");
        assertProblem(office.get("/api/cases?limit=0", OFFICER), 400, "LIMIT_INVALID");
    }

    @Test
    void aRepeatedKeyAnswersTheSameAndAnotherBodyIsRefused() {
        office.announced(dispatched(BIRTH, AGENCY));
        arrived(BIRTH);
        office.post(BIRTH, "receipt", OFFICER, "key-1", null).expectStatus().isOk();
        office.post(BIRTH, "receipt", OFFICER, "key-1", null).expectStatus().isOk();

        assertProblem(
                office.post(BIRTH, "assignment", OFFICER, "key-1", "{\"assignee\":\"officer\"}"),
                422,
                "IDEMPOTENCY_KEY_REUSED");
        await().untilAsserted(() -> assertThat(office.announcements(BIRTH)).hasSize(1));
    }

    @Test
    void theWorklistPagesByUrgencyAndShowsWhatIsLate() {
        office.announced(dispatched(BIRTH, "H32.99.01"));
        office.announced(dispatched(RESIDENCE, "H32.99.01"));
        office.announced(new LegOverdue(BIRTH, "H32.99.01", Samples.NOW));
        office.announced(new RouteCompleted(List.of()));
        String clerk = TestTokens.bearer("clerk", "H32.99.01", Role.CLERK);

        await().untilAsserted(() -> office.get("/api/cases?limit=1", clerk)
                .expectBody()
                .jsonPath("$.items[0].overdue")
                .isEqualTo(true)
                .jsonPath("$.next")
                .isEqualTo(office.id(BIRTH)));
        office.get("/api/cases?limit=1&after=" + office.id(BIRTH), clerk)
                .expectBody()
                .jsonPath("$.items[0].leg")
                .isEqualTo(RESIDENCE)
                .jsonPath("$.next")
                .isEmpty();
        office.get("/api/cases?assignee=me", clerk)
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
    }

    private void arrived(String leg) {
        await().untilAsserted(() -> one(leg, OFFICER).expectStatus().isOk());
    }

    private WebTestClient.ResponseSpec one(String leg, String bearer) {
        return office.get("/api/cases/" + office.id(leg), bearer);
    }

    private static String draft() {
        return "{\"proposal\":\"GRANT\",\"draft\":\"Đủ điều kiện\"}";
    }

    private static void assertProblem(WebTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
