package vn.motcua.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.routing.Samples.BIRTH;
import static vn.motcua.routing.Samples.COMMUNE;
import static vn.motcua.routing.Samples.IDENTITY;
import static vn.motcua.routing.Samples.INSURANCE;
import static vn.motcua.routing.Samples.INSURER;
import static vn.motcua.routing.Samples.POLICE;
import static vn.motcua.routing.Samples.PROVINCE;
import static vn.motcua.routing.Samples.RESIDENCE;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.dossier.Channel;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseAssigned;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseReceived;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseResolved;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseSubmitted;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.IntakeEvent.DossierAccepted;
import vn.motcua.contracts.dossier.IntakeEvent.DossierSubmitted;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.ServiceUnderTest;
import vn.motcua.platform.testing.TestTokens;

/** The routing service on real Kafka and real MongoDB: announcements in, announcements out. */
class RoutingIT {

    private static IntakeStandIn intake;
    private static ServiceUnderTest service;

    private final Topic topic = new Topic(service);

    @BeforeAll
    static void start() {
        intake = IntakeStandIn.start();
        service = ServiceUnderTest.start(
                RoutingApplication.class, "routing", Map.of("motcua.services.intake", intake.url()));
    }

    @AfterAll
    static void stop() {
        service.close();
        intake.close();
    }

    @Test
    void aDossierTravelsThroughFourAgenciesAndEveryRepeatedRecordIsDoneOnce() {
        topic.again(submitAndAccept(now()));
        announces("leg-dispatched.v1");

        topic.again(resolve(BIRTH, COMMUNE, LegResult.GRANTED, "personalId"));
        announces("leg-dispatched.v1", "leg-dispatched.v1", "leg-dispatched.v1");
        assertThat(topic.lastAnnounced().path("data").path("inputs").path(0).asString(""))
                .isEqualTo(Samples.PERSONAL_ID);

        resolve(INSURANCE, INSURER, LegResult.GRANTED);
        resolve(RESIDENCE, POLICE, LegResult.REFUSED);
        resolve(IDENTITY, PROVINCE, LegResult.GRANTED);
        announces("leg-dispatched.v1", "leg-dispatched.v1", "leg-dispatched.v1", "leg-dispatched.v1", "completed.v1");

        assertThat(topic.lastAnnounced().path("data").path("outcomes"))
                .extracting(outcome -> outcome.path("result").asString(""))
                .containsExactly("GRANTED", "REFUSED", "GRANTED", "GRANTED");
        showsEveryHandOver();
    }

    private void showsEveryHandOver() {
        route(TestTokens.bearer("desk", COMMUNE.code(), Role.DESK))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("COMPLETED")
                .jsonPath("$.legs.length()")
                .isEqualTo(4)
                .jsonPath("$.slip.length()")
                .isEqualTo(4)
                .jsonPath("$.slip[3].handedBy.code")
                .isEqualTo(COMMUNE.code())
                .jsonPath("$.slip[3].receivedAt")
                .isNotEmpty();
    }

    @Test
    void aLegPastItsDeadlineIsAnnouncedOnceAndStillWorked() {
        submitAndAccept(now().minus(30, ChronoUnit.DAYS));
        announces("leg-dispatched.v1", "leg-overdue.v1");

        resolve(BIRTH, COMMUNE, LegResult.REFUSED);

        announces("leg-dispatched.v1", "leg-overdue.v1", "completed.v1");
    }

    @Test
    void theHolderIsShownToThoseEntitled() {
        submitAndAccept(now());
        announces("leg-dispatched.v1");

        for (String entitled : List.of(
                TestTokens.bearer("police", PROVINCE.code(), Role.OFFICER),
                TestTokens.bearer("auditor", null, Role.AUDITOR),
                TestTokens.bearer("coordinator", "H32", Role.COORDINATOR))) {
            route(entitled)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.legs[0].holder.name")
                    .isEqualTo(COMMUNE.name())
                    .jsonPath("$.legs[0].since")
                    .isNotEmpty()
                    .jsonPath("$.legs[0].state")
                    .isEqualTo("DISPATCHED")
                    .jsonPath("$.legs[1].holder")
                    .doesNotExist();
        }
    }

    @Test
    void aRouteIsUnknownToThoseWhoAreNotOnIt() {
        submitAndAccept(now());
        announces("leg-dispatched.v1");

        for (String other : List.of(
                TestTokens.bearer("an.citizen", null, Role.CITIZEN),
                TestTokens.bearer("head", "H32.50.06", Role.HEAD))) {
            route(other)
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("ROUTE_UNKNOWN");
        }
    }

    @Test
    void onlyServicesUseTheInternalAddress() {
        submitAndAccept(now());
        announces("leg-dispatched.v1");

        get("/internal/routes/" + topic.dossier, TestTokens.bearer("department", null, Role.SERVICE))
                .expectStatus()
                .isOk();
        get("/internal/routes/" + topic.dossier, TestTokens.bearer("admin", null, Role.ADMIN))
                .expectStatus()
                .isForbidden();
        service.client()
                .get()
                .uri("/api/routes/" + topic.dossier)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void anImpossibleAnnouncementStopsThisDossierOnlyAndLeavesNoTraceInItsRoute() {
        submitAndAccept(now());
        announces("leg-dispatched.v1");
        topic.department(new CaseResolved(RESIDENCE, POLICE.code(), LegResult.GRANTED, "1", List.of(), "", now()));

        Topic other = new Topic(service);
        submitAndAccept(other, now());
        await().untilAsserted(() -> assertThat(other.announced()).containsExactly("leg-dispatched.v1"));
        await().untilAsserted(() -> assertThat(stored()).containsEntry("parked", true));
        assertThat(topic.announced()).containsExactly("leg-dispatched.v1");
    }

    @Test
    void anAgencysAnswerCountsThoughItsLegWentElsewhereMeanwhile() {
        submitAndAccept(now());
        announces("leg-dispatched.v1");
        service.client()
                .post()
                .uri("/api/routes/" + topic.dossier + "/legs/" + BIRTH + "/reroute")
                .header("Authorization", TestTokens.bearer("coordinator", "H32", Role.COORDINATOR))
                .header("Idempotency-Key", topic.dossier)
                .bodyValue(Map.of("agency", PROVINCE.code(), "reason", "Chuyển cho đúng nơi."))
                .exchange()
                .expectStatus()
                .isOk();
        announces("leg-dispatched.v1", "leg-rerouted.v1");

        resolve(BIRTH, COMMUNE, LegResult.GRANTED, "personalId");

        announces("leg-dispatched.v1", "leg-rerouted.v1", "leg-dispatched.v1", "leg-dispatched.v1");
        route(TestTokens.bearer("desk", COMMUNE.code(), Role.DESK))
                .expectBody()
                .jsonPath("$.legs[0].agency.code")
                .isEqualTo(COMMUNE.code());
    }

    private CloudEvent<DossierEvent> submitAndAccept(Instant clockStart) {
        return submitAndAccept(topic, clockStart);
    }

    private static CloudEvent<DossierEvent> submitAndAccept(Topic topic, Instant clockStart) {
        topic.intake(new DossierSubmitted("3.000722", 1, Channel.ONLINE, COMMUNE.code(), "22870"));
        return topic.intake(new DossierAccepted(
                "H32.50.05-261120-0001",
                "3.000722",
                1,
                COMMUNE.code(),
                "22870",
                clockStart,
                clockStart.plus(14, ChronoUnit.DAYS),
                null));
    }

    private CloudEvent<DossierEvent> resolve(String leg, Party agency, LegResult result, String... outputs) {
        topic.department(new CaseReceived(leg, agency.code(), now()));
        topic.department(new CaseAssigned(leg, agency.code()));
        topic.department(new CaseSubmitted(leg, agency.code()));
        return topic.department(new CaseResolved(leg, agency.code(), result, "no/" + leg, List.of(outputs), "", now()));
    }

    private void announces(String... types) {
        await().untilAsserted(() -> assertThat(topic.announced()).containsExactly(types));
    }

    private WebTestClient.ResponseSpec route(String bearer) {
        return get("/api/routes/" + topic.dossier, bearer);
    }

    private static WebTestClient.ResponseSpec get(String path, String bearer) {
        return service.client().get().uri(path).header("Authorization", bearer).exchange();
    }

    private Document stored() {
        return service.stored("routes", topic.dossier);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
