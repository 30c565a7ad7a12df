package vn.motcua.platform.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.platform.messaging.Incidents;
import vn.motcua.platform.sample.SampleApplication.Counter;
import vn.motcua.platform.sample.SampleApplication.Happened;
import vn.motcua.platform.sample.SampleApplication.Lamp;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.store.Cause;
import vn.motcua.platform.store.Change;
import vn.motcua.platform.store.HashChain;
import vn.motcua.platform.store.JournalEntry;
import vn.motcua.platform.store.JournalStore;
import vn.motcua.platform.store.Journals;
import vn.motcua.platform.testing.ServiceUnderTest;
import vn.motcua.platform.testing.TestTokens;

/** The promises of the platform, on real MongoDB and real Kafka. */
class PlatformIT {

    private static ServiceUnderTest service;

    private final String id = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(SampleApplication.class, "sample", Map.of("motcua.service", "sample"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aCommandIsPublishedInOrderAndItsChainHolds() {
        for (int amount = 1; amount <= 5; amount++) {
            add(UUID.randomUUID().toString(), "{\"amount\":" + amount + "}")
                    .expectStatus()
                    .isOk();
        }

        await().untilAsserted(() -> assertThat(service.published("/sample/" + id))
                .extracting(event -> event.path("sequence").asInt())
                .containsSubsequence(1, 2, 3, 4, 5));
        await().untilAsserted(() -> assertThat(stored()).doesNotContainKey("unpublishedSince"));
        List<JournalEntry> journal = service.bean(Journals.class)
                .byName("sample")
                .journal(id, 0)
                .collectList()
                .block();
        assertThat(HashChain.firstBadLink(journal)).isEmpty();
        assertThat(journal.getFirst().traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-3]");
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndAnotherBodyIsRefused() {
        add("key", "{\"amount\":2}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(2);
        add("key", "{ \"amount\" : 2 }")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(2);
        add("key", "{\"amount\":3}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(state().getInteger("total")).isEqualTo(2);
    }

    @Test
    void manyCommandsAtOnceAllCount() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int one = 0; one < 40; one++) {
                threads.submit(() -> add(UUID.randomUUID().toString(), "{\"amount\":1}")
                        .expectStatus()
                        .isOk());
            }
        }
        assertThat(state().getInteger("total")).isEqualTo(40);
    }

    @Test
    void anEventCountsOnceHoweverOftenItArrives() {
        CloudEvent<Happened> first = happened(1, 5);
        publish(first);
        publish(first);
        publish(happened(2, 7));
        publish(first);

        await().untilAsserted(() -> assertThat(state().getInteger("total")).isEqualTo(12));
        await().during(Duration.ofMillis(300))
                .untilAsserted(
                        () -> assertThat(service.published("/sample/" + id)).hasSize(2));
    }

    @Test
    void aGapIsHeldAndHealedWhenTheMissingEventArrives() {
        publish(happened(1, 1));
        publish(happened(3, 100));
        await().untilAsserted(() -> assertThat(incident().code()).isEqualTo("GAP"));
        assertThat(state().getInteger("total")).isEqualTo(1);
        add("during", "{\"amount\":1}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("LANE_PARKED");

        publish(happened(2, 10));

        await().untilAsserted(() -> assertThat(state().getInteger("total")).isEqualTo(111));
        await().untilAsserted(
                        () -> assertThat(service.bean(Incidents.class).find(id)).isEmpty());
        add("after", "{\"amount\":1}").expectStatus().isOk();
    }

    @Test
    void aPoisonedLaneStopsAloneAndGoesOnAfterAPersonResolvedIt() {
        service.publish(id, "no json at all".getBytes(UTF_8));
        publish(happened(1, 3));
        String other = UUID.randomUUID().toString();
        service.publish(happened(other, 1, 4), SampleApplication.TYPES);

        await().untilAsserted(() -> assertThat(incident().waiting()).hasSize(2));
        await().untilAsserted(() -> assertThat(state(other).getInteger("total")).isEqualTo(4));
        assertThat(incident().code()).isEqualTo("UNREADABLE");

        replay("{}").expectBody().jsonPath("$.released").isEqualTo(false);
        replay("{\"resolution\":\"DISCARD\"}").expectStatus().isEqualTo(422);
        replay("{\"resolution\":\"DISCARD\",\"reason\":\"garbage\"}")
                .expectBody()
                .jsonPath("$.released")
                .isEqualTo(true);

        assertThat(state().getInteger("total")).isEqualTo(3);
    }

    @Test
    void anImpossibleEventParksAndCanBeMarkedAsSeen() {
        publish(happened(1, -1));
        publish(happened(2, 9));
        await().untilAsserted(() -> assertThat(incident().waiting()).hasSize(2));
        assertThat(incident().code()).isEqualTo("IMPOSSIBLE");

        replay("{\"resolution\":\"MARK_SEEN\",\"reason\":\"agreed with its owner\"}")
                .expectStatus()
                .isOk();

        assertThat(state().getInteger("total")).isEqualTo(9);
    }

    @Test
    void aMarkMayOnlyBeSetOnTheNextEventOfItsSource() {
        publish(happened(7, 1));
        await().untilAsserted(() -> assertThat(incident().code()).isEqualTo("GAP"));

        replay("{\"resolution\":\"MARK_SEEN\",\"reason\":\"in a hurry\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("NOT_NEXT");
        replay("{\"resolution\":\"DISCARD\",\"position\":\"elsewhere\",\"reason\":\"in a hurry\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("INCIDENT_CHANGED");
    }

    @Test
    void anEventOfAnotherDossiersSourceIsNotTaken() {
        CloudEvent<Happened> foreign = happened(1, 5);
        publish(new CloudEvent<>(
                foreign.specversion(),
                foreign.id(),
                "/other/" + UUID.randomUUID(),
                foreign.type(),
                foreign.subject(),
                foreign.time(),
                foreign.sequence(),
                foreign.correlationid(),
                foreign.causationid(),
                foreign.datacontenttype(),
                foreign.data()));

        await().untilAsserted(() -> assertThat(incident().code()).isEqualTo("UNREADABLE"));
    }

    @Test
    void aFlagThatACrashLeftBehindIsTakenBack() {
        add("one", "{\"amount\":1}").expectStatus().isOk();
        service.bean(ReactiveMongoTemplate.class)
                .getCollection("counters")
                .flatMap(counters -> Mono.from(counters.updateOne(
                        new Document("_id", id), new Document("$set", new Document("parked", true)))))
                .block();

        await().untilAsserted(() -> assertThat(stored()).doesNotContainKey("parked"));
        add("two", "{\"amount\":1}").expectStatus().isOk();
    }

    @Test
    void aTimerFiresOnceWhenItIsDue() {
        add("ring", "{\"amount\":1,\"ringAt\":\"" + Instant.now().plusMillis(600) + "\"}")
                .expectStatus()
                .isOk();

        await().untilAsserted(() -> assertThat(types()).contains("vn.motcua.sample.rang.v1"));
        await().during(Duration.ofMillis(600))
                .untilAsserted(() -> assertThat(types())
                        .filteredOn("vn.motcua.sample.rang.v1"::equals)
                        .hasSize(1));
    }

    @Test
    void everyJournalWithAHandlerHasItsOwnTimers() {
        Cause cause = new Cause("test", "c", null);
        JournalStore<Lamp> lamps = lamps();
        Lamp lamp = new Lamp(Instant.now().minusSeconds(60));
        lamps.load(id)
                .flatMap(none -> lamps.save(none, Change.of(lamp, List.of(), Map.of(), cause)))
                .block();
        add("ring", "{\"amount\":1,\"ringAt\":\"" + Instant.now().plusMillis(100) + "\"}")
                .expectStatus()
                .isOk();

        await().untilAsserted(() -> assertThat(types()).contains("vn.motcua.sample.rang.v1"));
        await().untilAsserted(() -> assertThat(service.published("/lamp/" + id)).hasSize(1));
        assertThat(service.stored("lamps", id)).doesNotContainKey("wakeAt");
    }

    @Test
    void aTimerOfAPartWaitsWhileItsLaneIsParked() {
        publish(happened(1, -1));
        await().untilAsserted(() -> assertThat(incident().code()).isEqualTo("IMPOSSIBLE"));
        String part = id + "/part";
        Counter due = new Counter(1, Instant.now().minusSeconds(60), null);
        JournalStore<Counter> counters = counters();
        counters.load(part)
                .flatMap(none -> counters.save(none, Change.of(due, List.of(), Map.of(), new Cause("test", "c", null))))
                .block();

        await().untilAsserted(() -> assertThat(service.stored("counters", part)).containsKey("lease"));
        await().during(Duration.ofMillis(600))
                .untilAsserted(
                        () -> assertThat(service.published("/sample/" + part)).isEmpty());
    }

    @SuppressWarnings("unchecked")
    private static JournalStore<Counter> counters() {
        return (JournalStore<Counter>) service.bean(Journals.class).byName("sample");
    }

    @SuppressWarnings("unchecked")
    private static JournalStore<Lamp> lamps() {
        return (JournalStore<Lamp>) service.bean(Journals.class).byName("lamp");
    }

    @Test
    void aUniqueValueIsRefusedASecondTime() {
        add("one", "{\"amount\":1,\"name\":\"" + id + "\"}").expectStatus().isOk();
        client().post()
                .uri("/api/counters/" + UUID.randomUUID())
                .header("Idempotency-Key", "two")
                .header("Content-Type", "application/json")
                .bodyValue("{\"amount\":1,\"name\":\"" + id + "\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void badRequestsGetTheirStableCodes() {
        refused("{\"amount\":0}", 422, "AMOUNT_NOT_POSITIVE");
        refused("{\"amount\":\"1\"}", 400, "TYPE_MISMATCH");
        refused("{\"amount\":1.5}", 400, "TYPE_MISMATCH");
        refused("{\"amount\":1,\"more\":2}", 400, "UNKNOWN_FIELD");
        refused("{\"amount\":", 400, "BODY_UNREADABLE");
        refused("", 400, "REQUEST_INVALID");
        refused("{\"name\":\"" + "x".repeat(2_000_000) + "\"}", 413, "BODY_TOO_LARGE");
        client().post()
                .uri("/api/counters/" + id)
                .header("Content-Type", "application/json")
                .bodyValue("{\"amount\":1}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("IDEMPOTENCY_KEY_MISSING");
        client().get()
                .uri("/nothing")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("PATH_UNKNOWN");
        assertThat(service.stored("counters", id)).isNull();
    }

    @Test
    void tokensAreChecked() {
        WebTestClient bare = service.client();
        expect(bare, null, "TOKEN_MISSING");
        expect(bare, TestTokens.expired("an", Role.CITIZEN), "TOKEN_EXPIRED");
        expect(bare, TestTokens.foreign("an", Role.CITIZEN), "TOKEN_INVALID");
        expect(bare, "Bearer garbage", "TOKEN_INVALID");
    }

    @Test
    void metricsAreOnTheManagementPort() {
        add("metric", "{\"amount\":1}").expectStatus().isOk();
        String metrics = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + service.managementPort())
                .build()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(metrics)
                .contains(
                        "motcua_transitions_total{",
                        "motcua_command_seconds_bucket{",
                        "motcua_relay_depth{",
                        "motcua_relay_oldest_seconds{",
                        "motcua_lane_lag{",
                        "motcua_parked_lanes{");
    }

    private static void expect(WebTestClient bare, String authorization, String code) {
        bare.get()
                .uri("/api/counters/x")
                .headers(headers -> {
                    if (authorization != null) {
                        headers.set("Authorization", authorization);
                    }
                })
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private void refused(String body, int status, String code) {
        add(UUID.randomUUID().toString(), body)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private WebTestClient client() {
        return service.client()
                .mutate()
                .defaultHeader("Authorization", TestTokens.bearer("an", null, Role.CITIZEN))
                .build();
    }

    private WebTestClient.ResponseSpec add(String key, String body) {
        return client().post()
                .uri("/api/counters/" + id)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient.ResponseSpec replay(String body) {
        return service.client()
                .post()
                .uri("/api/incidents/sample:" + id + "/replay")
                .header("Authorization", TestTokens.bearer("operator", null, Role.OPERATOR))
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }

    private Incidents.Incident incident() {
        return service.bean(Incidents.class).find(id).orElseThrow(() -> new AssertionError("not parked"));
    }

    private List<String> types() {
        return service.published("/sample/" + id).stream()
                .map((JsonNode event) -> event.path("type").asString())
                .toList();
    }

    private Document stored() {
        return service.stored("counters", id);
    }

    private Document state() {
        return state(id);
    }

    private Document state(String of) {
        Document stored = service.stored("counters", of);
        assertThat(stored).isNotNull();
        return stored.get("state", Document.class);
    }

    private void publish(CloudEvent<Happened> event) {
        service.publish(event, SampleApplication.TYPES);
    }

    private CloudEvent<Happened> happened(long sequence, int amount) {
        return happened(id, sequence, amount);
    }

    private static CloudEvent<Happened> happened(String subject, long sequence, int amount) {
        return new CloudEvent<>(
                "1.0",
                UUID.randomUUID().toString(),
                "/other/" + subject,
                "vn.motcua.other.happened.v1",
                subject,
                Instant.now(),
                sequence,
                "test",
                null,
                "application/json",
                new Happened(amount));
    }
}
