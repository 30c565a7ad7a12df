package vn.motcua.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.ServiceUnderTest;
import vn.motcua.platform.testing.TestTokens;

/** Whatever waits on something that may never come is listed and counted with its owner, and gone when it goes on. */
class LongWaitsIT {

    private static ServiceUnderTest service;

    private final String id = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(
                SampleApplication.class,
                "sample",
                Map.of(
                        "motcua.service", "sample",
                        "motcua.waits.unpublished", "200ms",
                        "motcua.waits.timer", "200ms",
                        "motcua.waits.breaker", "200ms",
                        "motcua.waits.sweep", "100ms"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aParkedLaneIsUnderItsDossiersId() {
        service.publish(id, "no json at all".getBytes(StandardCharsets.UTF_8));

        await().untilAsserted(() ->
                assertThat(only("PARKED_LANE").path("id").asString()).isEqualTo("sample:" + id));
        JsonNode parked = only("PARKED_LANE");
        assertThat(parked.path("code").asString()).isEqualTo("UNREADABLE");
        assertThat(parked.path("owner").asString()).isEqualTo("operator");
        assertThat(parked.path("waiting").size()).isEqualTo(1);
        counted("PARKED_LANE", 1);

        operator()
                .post()
                .uri("/api/incidents/sample:" + id + "/replay")
                .header("Content-Type", "application/json")
                .bodyValue("{\"resolution\":\"DISCARD\",\"reason\":\"garbage\"}")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(of("PARKED_LANE")).isEmpty();
        counted("PARKED_LANE", 0);
    }

    @Test
    void eventsThatAreNotPublishedWaitForTheBroker() {
        Document late = new Document("_id", id)
                .append("version", 1L)
                .append("head", new Document("sequence", 1L).append("hash", ""))
                .append("published", 0L)
                .append("unpublishedSince", Date.from(Instant.now()))
                .append("journal", List.of());
        service.bean(ReactiveMongoTemplate.class).insert(late, "counters").block();

        await().untilAsserted(() ->
                assertThat(only("UNPUBLISHED").path("subject").asString()).isEqualTo("sample/" + id));
        assertThat(only("UNPUBLISHED").path("dossier").asString()).isEqualTo(id);
        assertThat(only("UNPUBLISHED").path("nextTry").asString()).isNotEmpty();
        counted("UNPUBLISHED", 1);

        set(new Document("published", 1L));
        await().untilAsserted(() -> assertThat(of("UNPUBLISHED")).isEmpty());
        counted("UNPUBLISHED", 0);
    }

    @Test
    void aTimerThatKeepsFailingSaysWhyAndWhenItIsTriedAgain() {
        add("{\"amount\":1,\"name\":\"broken-bell-" + id + "\",\"ringAt\":\"" + Instant.now() + "\"}");

        await().untilAsserted(() ->
                assertThat(only("TIMER_OVERDUE").path("reason").asString()).contains("the bell is broken"));
        JsonNode timer = only("TIMER_OVERDUE");
        assertThat(timer.path("subject").asString()).isEqualTo("sample/" + id + "/ring");
        assertThat(timer.path("attempts").asInt()).isEqualTo(1);
        assertThat(OffsetDateTime.parse(timer.path("nextTry").asString()).toInstant())
                .isAfter(Instant.now());
        counted("TIMER_OVERDUE", 1);

        add("{\"amount\":1,\"name\":\"mended-" + id + "\"}");
        assertThat(of("TIMER_OVERDUE")).isEmpty();
        counted("TIMER_OVERDUE", 0);
    }

    @Test
    void aBreakerThatStaysOpenIsNamed() {
        CircuitBreaker breaker = service.bean(CircuitBreakerRegistry.class).circuitBreaker("elsewhere");
        breaker.transitionToOpenState();

        await().untilAsserted(() ->
                assertThat(only("BREAKER_OPEN").path("id").asString()).isEqualTo("sample:BREAKER_OPEN:elsewhere"));
        counted("BREAKER_OPEN", 1);
        operator()
                .get()
                .uri("/api/incidents/sample:BREAKER_OPEN:elsewhere")
                .exchange()
                .expectStatus()
                .isOk();

        breaker.transitionToClosedState();
        assertThat(of("BREAKER_OPEN")).isEmpty();
        counted("BREAKER_OPEN", 0);
    }

    @Test
    void headsOfAgenciesSeeNothingOfTheMachineryAndCitizensNothingAtAll() {
        add("{\"amount\":1,\"name\":\"broken-bell-" + id + "\",\"ringAt\":\"" + Instant.now() + "\"}");
        await().untilAsserted(() -> assertThat(of("TIMER_OVERDUE")).isNotEmpty());

        JsonNode seen = asked(TestTokens.bearer("head", "H32", Role.HEAD), "?dossier=" + id)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(seen.path("items").isEmpty()).isTrue();
        asked(TestTokens.bearer("an", null, Role.CITIZEN), "").expectStatus().isForbidden();
        asked(operatorToken(), "?limit=0").expectStatus().isBadRequest();
        add("{\"amount\":1,\"name\":\"mended-" + id + "\"}");
    }

    private static String operatorToken() {
        return TestTokens.bearer("operator", null, Role.OPERATOR);
    }

    private static WebTestClient operator() {
        return service.client()
                .mutate()
                .defaultHeader("Authorization", operatorToken())
                .build();
    }

    private static WebTestClient.ResponseSpec asked(String token, String query) {
        return service.client()
                .get()
                .uri("/api/incidents" + query)
                .header("Authorization", token)
                .exchange();
    }

    private List<JsonNode> of(String kind) {
        String hung = kind.equals("BREAKER_OPEN") ? "" : "&dossier=" + id;
        JsonNode page = asked(operatorToken(), "?kind=" + kind + hung)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(page.path("totals").path(kind).asInt(0))
                .isEqualTo(page.path("items").size());
        return page.path("items").valueStream().toList();
    }

    private JsonNode only(String kind) {
        assertThat(of(kind)).hasSize(1);
        return of(kind).getFirst();
    }

    private static void counted(String kind, int least) {
        String count = "motcua_waits{kind=\"" + kind + "\"}";
        await().untilAsserted(() -> assertThat(metric(count)).isEqualTo(least));
        String oldest = "motcua_waits_oldest_seconds{kind=\"" + kind + "\"}";
        assertThat(metric(oldest)).isBetween(least == 0 ? 0.0 : 0.001, least * 60.0);
    }

    private static double metric(String name) {
        return service.metrics()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no metric " + name));
    }

    private void add(String body) {
        service.client()
                .post()
                .uri("/api/counters/" + id)
                .header("Authorization", TestTokens.bearer("an", null, Role.CITIZEN))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void set(Document fields) {
        service.bean(ReactiveMongoTemplate.class)
                .getCollection("counters")
                .flatMap(counters ->
                        Mono.from(counters.updateOne(new Document("_id", id), new Document("$set", fields))))
                .block();
    }
}
