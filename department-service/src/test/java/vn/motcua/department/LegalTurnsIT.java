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
import static vn.motcua.department.Samples.dispatched;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.motcua.contracts.dossier.CancelCause;
import vn.motcua.contracts.dossier.Channel;
import vn.motcua.contracts.dossier.IntakeEvent.DossierSubmitted;
import vn.motcua.contracts.dossier.IntakeEvent.SupplementReceived;
import vn.motcua.contracts.dossier.IntakeEvent.SupplementRequested;
import vn.motcua.contracts.dossier.RoutingEvent.LegCancelled;
import vn.motcua.contracts.dossier.RoutingEvent.LegReopened;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.ServiceUnderTest;
import vn.motcua.platform.testing.TestTokens;

/** Turns of a case on real Kafka and real MongoDB: the desk's and routing's word comes in, timers ring, colleagues stand in. */
class LegalTurnsIT {

    private static final String ITEMS = "{\"items\":[{\"title\":\"Giấy chứng sinh\",\"kind\":\"ORIGINAL\","
            + "\"request\":\"Bản chính\"}],\"reason\":\"Bản chụp không đọc được\"}";
    private static final String QUESTION =
            "{\"agency\":\"" + OTHER_AGENCY + "\",\"question\":\"Người mẹ có thường trú không?\"}";

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
    void missingPapersAreAskedForByTheDeskAndBringTheCaseBack() {
        working();
        ok(office.post(BIRTH, "supplement-needs", OFFICER, ITEMS))
                .jsonPath("$.allowed")
                .value(allowed -> assertThat(allowed).asList().contains("continuation"));
        ok(office.get(
                        "/internal/cases/" + office.dossier + "/" + BIRTH,
                        TestTokens.bearer("intake", null, Role.SERVICE)))
                .jsonPath("$.supplement.round")
                .isEqualTo(1)
                .jsonPath("$.supplement.items[0].kind")
                .isEqualTo("ORIGINAL");

        office.announced(new DossierSubmitted(Samples.PROCEDURE, 1, Channel.ONLINE, AGENCY, "22870"));
        office.announced(
                new SupplementRequested(1, BIRTH, "02/HDHS", Instant.now().plusSeconds(864_000), false));
        await().untilAsserted(() -> ok(one())
                .jsonPath("$.paused")
                .isEqualTo(true)
                .jsonPath("$.holder.waitsFor")
                .isEqualTo("Người nộp hồ sơ")
                .jsonPath("$.holder.name")
                .isEqualTo("UBND xã Ninh Phước"));
        refused(office.post(BIRTH, "continuation", OFFICER, null), 409, "ILLEGAL_STATE");

        office.announced(new SupplementReceived(1, BIRTH));
        office.arrived(BIRTH, "ASSIGNED");
        await().untilAsserted(() -> assertThat(office.types(BIRTH)).endsWith("vn.motcua.case.supplement-needed.v1"));
        assertThat(office.announcements(BIRTH).toString()).doesNotContain("Giấy chứng sinh", "đọc được");
    }

    @Test
    void anOpinionIsOverdueOnceAlsoWhenNobodyWasThereAtItsDeadline() {
        working();
        ok(office.post(BIRTH, "opinions", OFFICER, QUESTION))
                .jsonPath("$.status")
                .isEqualTo("WAITING_OPINIONS");

        Map<String, Object> later = Map.of("motcua.services.intake", intake.url(), "motcua.clock.offset", "P10D");
        try (ServiceUnderTest tenDaysLater = service.another(DepartmentApplication.class, "department", later)) {
            assertThat(tenDaysLater.database()).isEqualTo(service.database());
            office.arrived(BIRTH, "ASSIGNED");
            await().untilAsserted(() -> assertThat(office.types(BIRTH)).contains("vn.motcua.case.opinion-overdue.v1"));
            await().during(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(office.types(BIRTH))
                            .filteredOn("vn.motcua.case.opinion-overdue.v1"::equals)
                            .hasSize(1));
        }
        ok(office.get("/api/opinions?status=overdue", STRANGER))
                .jsonPath("$.items[?(@.id=='" + office.id(BIRTH) + "')].answerable")
                .isEqualTo(true);
        String waits = "/api/incidents?dossier=" + office.dossier;
        ok(office.get(waits, STRANGER)).jsonPath("$.items[*].kind").isEqualTo("OPINION_OVERDUE");
        ok(office.get(waits, HEAD)).jsonPath("$.items.length()").isEqualTo(0);

        ok(office.post(BIRTH, "opinions/1", STRANGER, "{\"opinion\":\"Có, tại thôn 2\",\"agrees\":true}"));
        ok(office.get(waits, STRANGER)).jsonPath("$.items.length()").isEqualTo(0);
    }

    @Test
    void theAskedAgencySeesItsQuestionAndNothingElse() {
        working();
        ok(office.post(BIRTH, "opinions", OFFICER, QUESTION));
        String mine = "$.items[?(@.id=='" + office.id(BIRTH) + "')]";

        ok(office.get("/api/opinions?limit=100", STRANGER))
                .jsonPath(mine + ".question")
                .isEqualTo("Người mẹ có thường trú không?")
                .jsonPath(mine + ".leg")
                .isEqualTo("Đăng ký khai sinh")
                .jsonPath(mine + ".form")
                .doesNotExist();
        refused(office.get("/api/cases/" + office.id(BIRTH), STRANGER), 404, "CASE_UNKNOWN");
        String opinion = "{\"opinion\":\"Có, tại thôn 2\",\"agrees\":true}";
        refused(office.post(BIRTH, "opinions/2", STRANGER, opinion), 404, "CASE_UNKNOWN");
        refused(office.post(BIRTH, "opinions/1", OFFICER, opinion), 404, "CASE_UNKNOWN");
        ok(office.post(BIRTH, "opinions/1", STRANGER, opinion))
                .jsonPath("$.status")
                .isEqualTo("GIVEN");

        ok(one())
                .jsonPath("$.status")
                .isEqualTo("ASSIGNED")
                .jsonPath("$.opinions[0].given.opinion")
                .isEqualTo("Có, tại thôn 2");
        ok(office.get("/api/opinions?limit=100", STRANGER)).jsonPath(mine).isEmpty();
    }

    @Test
    void aCorrectedLegComesBackAndACancelledOneIsClosed() {
        office.announced(dispatched(BIRTH, AGENCY));
        office.arrived(BIRTH, "WAITING_RECEIPT");
        office.submitted(BIRTH);
        ok(office.post(BIRTH, "approval", HEAD, "{\"outputs\":{\"personalId\":\"" + PERSONAL_ID + "\"}}"));

        office.announced(new LegReopened(BIRTH, AGENCY, Instant.now().plusSeconds(86_400)));
        office.arrived(BIRTH, "ASSIGNED");
        ok(one()).jsonPath("$.corrections[0].answer.by").isEqualTo("head");
        office.announced(new LegCancelled(BIRTH, AGENCY, CancelCause.DOSSIER_STOPPED));
        office.arrived(BIRTH, "CANCELLED");
        ok(one()).jsonPath("$.allowed").isEmpty().jsonPath("$.cancelled").isEqualTo("DOSSIER_STOPPED");
    }

    @Test
    void everyBadBodyIsAClearProblem() {
        working();
        String money = "{\"duty\":\"le-phi-truoc-ba\",\"amount\":%s,\"noticeRef\":\"15/TB\"}";

        refused(office.post(BIRTH, "finance-needs", OFFICER, money.formatted("-1")), 422, "AMOUNT_INVALID");
        refused(office.post(BIRTH, "finance-needs", OFFICER, money.formatted("1.5")), 400, "TYPE_MISMATCH");
        refused(
                office.post(
                        BIRTH, "finance-needs", OFFICER, money.formatted("1").replace("truoc-ba", "x")),
                422,
                "DUTY_UNKNOWN");
        refused(
                office.post(BIRTH, "supplement-needs", OFFICER, "{\"items\":[],\"reason\":\"Thiếu giấy tờ\"}"),
                422,
                "ITEMS_EMPTY");
        refused(office.post(BIRTH, "supplement-needs", OFFICER, ITEMS.replace("ORIGINAL", "X")), 400, "TYPE_MISMATCH");
        refused(office.post(BIRTH, "waits", OFFICER, "{\"awaited\":\"hang-xom\"}"), 422, "WAIT_UNKNOWN");
        refused(office.post(BIRTH, "opinions", OFFICER, QUESTION.replace(OTHER_AGENCY, AGENCY)), 422, "OWN_AGENCY");
        refused(office.post(BIRTH, "opinions", OFFICER, QUESTION.replace(OTHER_AGENCY, "H1")), 422, "AGENCY_UNKNOWN");
        refused(
                office.post(BIRTH, "opinions/x", STRANGER, "{\"opinion\":\"x\",\"agrees\":true}"),
                400,
                "REQUEST_INVALID");
        refused(office.post(BIRTH, "lengthening", HEAD, "{\"reason\":\"Cần xác minh\"}"), 422, "DUE_DATE_PASSED");
        refused(office.get("/api/opinions?status=lost", OFFICER), 400, "STATUS_INVALID");
        String past = "{\"to\":\"deputy\",\"until\":\"2026-01-01T00:00:00Z\",\"reason\":\"Nghỉ\"}";
        refused(office.send("/api/delegations", HEAD, "past", past), 422, "PERIOD_INVALID");
    }

    private void working() {
        office.announced(dispatched(BIRTH, AGENCY));
        office.arrived(BIRTH, "WAITING_RECEIPT");
        office.assigned(BIRTH);
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
