package vn.motcua.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.routing.Samples.BIRTH;
import static vn.motcua.routing.Samples.COMMUNE;
import static vn.motcua.routing.Samples.PROVINCE;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.dossier.Channel;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseDeclined;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseReceived;
import vn.motcua.contracts.dossier.IntakeEvent.DossierAccepted;
import vn.motcua.contracts.dossier.IntakeEvent.DossierSubmitted;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.ServiceUnderTest;
import vn.motcua.platform.testing.TestTokens;

/** Legs that nobody takes up, listed to those who own them. */
class RouteWaitsIT {

    private static final String OPERATOR = TestTokens.bearer("operator", null, Role.OPERATOR);
    private static final String COORDINATOR = TestTokens.bearer("coordinator", "H32", Role.COORDINATOR);

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
    void aLegThatNobodyReceivedIsShownToItsHeadAndGoneWhenItIsReceived() {
        accepted("22870");
        // what the timer writes once the day is over
        service.bean(ReactiveMongoTemplate.class)
                .getCollection("routes")
                .flatMap(routes -> Mono.from(routes.updateOne(
                        new Document("_id", topic.dossier),
                        new Document("$set", new Document("state.legs.0.progress.receiptLate", true)))))
                .block();
        String head = TestTokens.bearer("head", COMMUNE.code(), Role.HEAD);

        assertThat(listed(head)).singleElement().satisfies(wait -> {
            assertThat(wait.path("kind").asString()).isEqualTo("LEG_NOT_RECEIVED");
            assertThat(wait.path("id").asString()).isEqualTo("routing:LEG_NOT_RECEIVED:" + topic.dossier + ":" + BIRTH);
            assertThat(wait.path("agency").asString()).isEqualTo(COMMUNE.code());
            assertThat(wait.path("whatToDoVi").asString()).contains("xác nhận");
        });
        assertThat(listed(TestTokens.bearer("head", PROVINCE.code(), Role.HEAD)))
                .isEmpty();

        topic.department(new CaseReceived(BIRTH, COMMUNE.code(), now()));
        gone();
    }

    @Test
    void aLegThatWasSentBackWaitsForACoordinator() {
        accepted("22870");
        topic.department(new CaseDeclined(BIRTH, COMMUNE.code(), "NOT_COMPETENT"));

        await().untilAsserted(() -> assertThat(listed(COORDINATOR))
                .singleElement()
                .satisfies(wait -> assertThat(wait.path("kind").asString()).isEqualTo("LEG_DECLINED")));

        rerouted(BIRTH);
        gone();
    }

    @Test
    void aLegWithoutAnyAgencyWaitsForACoordinator() {
        accepted("99999");

        await().untilAsserted(() -> assertThat(listed(COORDINATOR))
                .isNotEmpty()
                .allSatisfy(wait -> assertThat(wait.path("kind").asString()).isEqualTo("LEG_WITHOUT_AGENCY")));

        listed(COORDINATOR).forEach(wait -> rerouted(wait.path("subject").asString()));
        gone();
    }

    private void accepted(String area) {
        topic.intake(new DossierSubmitted("3.000722", 1, Channel.ONLINE, COMMUNE.code(), area));
        topic.intake(new DossierAccepted(
                "H32.50.05-261120-0001",
                "3.000722",
                1,
                COMMUNE.code(),
                area,
                now(),
                now().plus(14, ChronoUnit.DAYS),
                null));
        await().untilAsserted(() -> assertThat(topic.announced()).isNotEmpty());
    }

    private void rerouted(String leg) {
        service.client()
                .post()
                .uri("/api/routes/" + topic.dossier + "/legs/" + leg + "/reroute")
                .header("Authorization", COORDINATOR)
                .header("Idempotency-Key", topic.dossier + leg)
                .bodyValue(Map.of("agency", PROVINCE.code(), "reason", "Chuyển cho đúng nơi."))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void gone() {
        await().untilAsserted(() -> assertThat(listed(OPERATOR)).isEmpty());
    }

    private List<JsonNode> listed(String token) {
        return service.client()
                .get()
                .uri("/api/incidents?dossier=" + topic.dossier)
                .header("Authorization", token)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("items")
                .valueStream()
                .toList();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
