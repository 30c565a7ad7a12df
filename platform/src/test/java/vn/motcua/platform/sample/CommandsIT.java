package vn.motcua.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.platform.sample.Counting.service;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.store.HashChain;
import vn.motcua.platform.store.JournalEntry;
import vn.motcua.platform.store.Journals;
import vn.motcua.platform.testing.TestTokens;

/** What a command promises, on real MongoDB and real Kafka: done once, published in order, refused with a stable code. */
@ExtendWith(Counting.Service.class)
class CommandsIT {

    private final Counting counter = new Counting();

    @Test
    void aCommandIsPublishedInOrderAndItsChainHolds() {
        for (int amount = 1; amount <= 5; amount++) {
            counter.add(UUID.randomUUID().toString(), "{\"amount\":" + amount + "}")
                    .expectStatus()
                    .isOk();
        }

        await().untilAsserted(() -> assertThat(service.published("/sample/" + counter.id))
                .extracting(event -> event.path("sequence").asInt())
                .containsSubsequence(1, 2, 3, 4, 5));
        await().untilAsserted(() -> assertThat(counter.stored()).doesNotContainKey("unpublishedSince"));
        List<JournalEntry> journal = service.bean(Journals.class)
                .byName("sample")
                .journal(counter.id, 0)
                .collectList()
                .block();
        assertThat(HashChain.firstBadLink(journal)).isEmpty();
        assertThat(journal.getFirst().traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-3]");
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndAnotherBodyIsRefused() {
        counter.add("key", "{\"amount\":2}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(2);
        counter.add("key", "{ \"amount\" : 2 }")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(2);
        counter.add("key", "{\"amount\":3}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(counter.state().getInteger("total")).isEqualTo(2);
    }

    @Test
    void manyCommandsAtOnceAllCount() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int one = 0; one < 40; one++) {
                String key = UUID.randomUUID().toString();
                threads.submit(() -> await().until(() -> isTaken(key)));
            }
        }
        assertThat(counter.state().getInteger("total")).isEqualTo(40);
    }

    /** On a machine with much else to do some are told to send the same request again. */
    private boolean isTaken(String key) {
        return counter.add(key, "{\"amount\":1}")
                .expectBody()
                .returnResult()
                .getStatus()
                .is2xxSuccessful();
    }

    @Test
    void aUniqueValueIsRefusedASecondTime() {
        counter.add("one", "{\"amount\":1,\"name\":\"" + counter.id + "\"}")
                .expectStatus()
                .isOk();
        Counting.client()
                .post()
                .uri("/api/counters/" + UUID.randomUUID())
                .header("Idempotency-Key", "two")
                .header("Content-Type", "application/json")
                .bodyValue("{\"amount\":1,\"name\":\"" + counter.id + "\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void badRequestsGetTheirStableCodes() {
        counter.refused("{\"amount\":0}", 422, "AMOUNT_NOT_POSITIVE");
        counter.refused("{\"amount\":\"1\"}", 400, "TYPE_MISMATCH");
        counter.refused("{\"amount\":1.5}", 400, "TYPE_MISMATCH");
        counter.refused("{\"amount\":1,\"more\":2}", 400, "UNKNOWN_FIELD");
        counter.refused("{\"amount\":", 400, "BODY_UNREADABLE");
        counter.refused("", 400, "REQUEST_INVALID");
        counter.refused("{\"name\":\"" + "x".repeat(2_000_000) + "\"}", 413, "BODY_TOO_LARGE");
        Counting.client()
                .post()
                .uri("/api/counters/" + counter.id)
                .header("Content-Type", "application/json")
                .bodyValue("{\"amount\":1}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("IDEMPOTENCY_KEY_MISSING");
        Counting.client()
                .get()
                .uri("/nothing")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("PATH_UNKNOWN");
        assertThat(service.stored("counters", counter.id)).isNull();
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
        counter.add("metric", "{\"amount\":1}").expectStatus().isOk();
        String metrics = service.metrics();
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
}
