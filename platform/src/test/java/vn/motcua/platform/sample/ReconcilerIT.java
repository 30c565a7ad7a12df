package vn.motcua.platform.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.motcua.platform.sample.Counting.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.platform.codec.EventCodec;
import vn.motcua.platform.messaging.Incidents;
import vn.motcua.platform.messaging.Reconciliation;
import vn.motcua.platform.sample.SampleApplication.Added;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.TestTokens;
import vn.motcua.platform.waits.LongWait;

/** A broker that lost what it had acknowledged, and a store that was restored to an older state: found, never silent. */
@ExtendWith(Counting.Service.class)
class ReconcilerIT {

    private final Counting counter = new Counting();
    private final String id = counter.id;
    private final String source = "/sample/" + id;

    @Test
    void whatTheTopicLacksIsSentAgainFromTheFirstHoleOn() {
        markedAsPublished(4);
        publish(1);
        publish(3);

        assertThat(reconcile().missing()).contains(new Reconciliation.Missing(source, 2, 3));

        assertThat(service.sent(source))
                .extracting(event -> event.path("sequence").asInt())
                .containsExactly(1, 3, 2, 3, 4);
        assertThat(reconcile().missing()).noneMatch(missing -> missing.source().equals(source));
    }

    @Test
    void aDossierThatTheStoreHasOlderThanTheTopicTakesNoCommandsUntilItIsBroughtBack() {
        add(1).expectStatus().isOk();
        Document older = counter.whenPublished(1);
        add(2).expectStatus().isOk();
        add(3).expectStatus().isOk();
        Document newer = counter.whenPublished(3);
        counter.replace(older);

        assertThat(reconcile().ahead()).contains(new Reconciliation.Ahead(source, 3, 1));

        refused(4);
        LongWait incident = service.bean(Incidents.class).find(id).orElseThrow();
        assertThat(incident.code()).isEqualTo("TOPIC_AHEAD");
        assertThat(incident.owner().role()).isEqualTo("operator");
        assertThat(service.bean(Incidents.class).replay(id, "operator", null, null, "hoping"))
                .isPresent();
        refused(4);

        counter.replace(newer);
        assertThat(reconcile().ahead()).noneMatch(ahead -> ahead.source().equals(source));
        await().untilAsserted(
                        () -> assertThat(service.bean(Incidents.class).find(id)).isEmpty());
        await().untilAsserted(() -> add(4).expectStatus().isOk());
    }

    @Test
    void aForgedEventInTheNameOfItsJournalHoldsTheDossierUntilAnOperatorCallsItForged() {
        add(1).expectStatus().isOk();
        counter.whenPublished(1);
        publish(2);
        assertThat(reconcile().ahead()).contains(new Reconciliation.Ahead(source, 2, 1));
        refused(2);

        assertThat(service.bean(Incidents.class)
                        .replay(id, "operator", Incidents.Resolution.STORE_IS_RIGHT, null, "forged"))
                .isEmpty();
        assertThat(reconcile().ahead()).noneMatch(ahead -> ahead.source().equals(source));
        await().untilAsserted(() -> add(2).expectStatus().isOk());

        Document before = counter.whenPublished(2);
        assertThat(reconcile().ahead()).noneMatch(ahead -> ahead.source().equals(source));
        before.put("head", new Document("sequence", 1L).append("hash", ""));
        counter.replace(before);
        assertThat(reconcile().ahead()).contains(new Reconciliation.Ahead(source, 2, 1));
    }

    @Test
    void onlyOfADossierThatTheTopicIsAheadOfCanTheStoreBeRight() {
        add(1).expectStatus().isOk();
        counter.whenPublished(1);
        service.publish(id, "no event".getBytes(UTF_8));
        await().until(() -> service.bean(Incidents.class).find(id).isPresent());

        assertThatThrownBy(() -> service.bean(Incidents.class)
                        .replay(id, "operator", Incidents.Resolution.STORE_IS_RIGHT, null, "forged"))
                .hasMessageContaining("changed meanwhile");
    }

    @Test
    void aDossierThatTheStoreHasNotAtAllIsFoundToo() {
        add(1).expectStatus().isOk();
        add(2).expectStatus().isOk();
        counter.whenPublished(2);
        Counting.counters(all -> all.deleteOne(new Document("_id", id)));

        assertThat(reconcile().ahead()).contains(new Reconciliation.Ahead(source, 2, 0));

        refused(3);
    }

    @Test
    void onlyAnOperatorMayAsk() {
        client(Role.CITIZEN)
                .post()
                .uri("/api/reconciliations/sample")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private Reconciliation reconcile() {
        return Objects.requireNonNull(client(Role.OPERATOR)
                .post()
                .uri("/api/reconciliations/sample")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Reconciliation.class)
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient.ResponseSpec add(int key) {
        return client(Role.CITIZEN)
                .post()
                .uri("/api/counters/" + id)
                .header("Idempotency-Key", "key-" + key)
                .header("Content-Type", "application/json")
                .bodyValue("{\"amount\":1}")
                .exchange();
    }

    private void refused(int key) {
        add(key).expectStatus().isEqualTo(409).expectBody().jsonPath("$.code").isEqualTo("LANE_PARKED");
    }

    private static WebTestClient client(Role role) {
        return service.client()
                .mutate()
                .defaultHeader("Authorization", TestTokens.bearer("an", null, role))
                .build();
    }

    /** A journal that says all is published; nothing of it is on the topic. */
    private void markedAsPublished(int last) {
        List<Document> journal = new ArrayList<>();
        for (long sequence = 1; sequence <= last; sequence++) {
            journal.add(new Document("sequence", sequence)
                    .append("id", "id " + sequence)
                    .append("type", "vn.motcua.sample.added.v1")
                    .append("at", Date.from(Instant.now()))
                    .append("by", "test")
                    .append("traceparent", "")
                    .append("event", event(sequence))
                    .append("hash", ""));
        }
        Document document = new Document("_id", id)
                .append("version", (long) last)
                .append("head", new Document("sequence", (long) last).append("hash", ""))
                .append("journal", journal)
                .append("published", (long) last)
                .append("seen", new Document())
                .append("timers", List.of())
                .append("state", new Document("total", last));
        Counting.counters(all -> all.insertOne(document));
    }

    private void publish(long sequence) {
        service.publish(id, event(sequence).getBytes(UTF_8));
    }

    private String event(long sequence) {
        return new EventCodec(SampleApplication.TYPES)
                .write(new CloudEvent<>(
                        "1.0",
                        "id " + sequence,
                        source,
                        "vn.motcua.sample.added.v1",
                        id,
                        Instant.EPOCH,
                        sequence,
                        "test",
                        null,
                        "application/json",
                        new Added(1)));
    }
}
