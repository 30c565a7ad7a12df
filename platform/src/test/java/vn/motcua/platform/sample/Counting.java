package vn.motcua.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.reactivestreams.Publisher;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.messaging.Incidents;
import vn.motcua.platform.sample.SampleApplication.Counter;
import vn.motcua.platform.sample.SampleApplication.Happened;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.ServiceUnderTest;
import vn.motcua.platform.testing.TestTokens;
import vn.motcua.platform.waits.LongWait;

/** One counter of the sample, its commands over HTTP and what another service says about it on the topic. */
final class Counting {

    static ServiceUnderTest service;

    final String id = UUID.randomUUID().toString();

    /** The service runs while the tests of a class do; one that takes its place meanwhile is ended in its stead. */
    static final class Service extends SampleService {

        @Override
        public void beforeAll(ExtensionContext tests) {
            super.beforeAll(tests);
            service = running();
        }

        @Override
        public void afterAll(ExtensionContext tests) {
            service.close();
        }
    }

    void refused(String body, int status, String code) {
        add(UUID.randomUUID().toString(), body)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    static WebTestClient client() {
        return service.client()
                .mutate()
                .defaultHeader("Authorization", TestTokens.bearer("an", null, Role.CITIZEN))
                .build();
    }

    WebTestClient.ResponseSpec add(String key, String body) {
        return client().post()
                .uri("/api/counters/" + id)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }

    WebTestClient.ResponseSpec replay(String body) {
        return service.client()
                .post()
                .uri("/api/incidents/sample:" + id + "/replay")
                .header("Authorization", TestTokens.bearer("operator", null, Role.OPERATOR))
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }

    LongWait incident() {
        return service.bean(Incidents.class).find(id).orElseThrow(() -> new AssertionError("not parked"));
    }

    List<String> types() {
        return service.published("/sample/" + id).stream()
                .map((JsonNode event) -> event.path("type").asString())
                .toList();
    }

    Document stored() {
        return service.stored("counters", id);
    }

    /** As it is stored when the topic holds all up to this sequence. */
    Document whenPublished(long sequence) {
        await().untilAsserted(() ->
                assertThat(stored()).containsEntry("published", sequence).doesNotContainKey("unpublishedSince"));
        return stored();
    }

    /** Flags it as parked, behind the service's back and without a lane that is. */
    void flagAsParked() {
        counters(all -> all.updateOne(new Document("_id", id), new Document("$set", new Document("parked", true))));
    }

    /** Puts another state of it into the store, behind the service's back. */
    void replace(Document document) {
        counters(all -> all.replaceOne(new Document("_id", id), document));
    }

    static void counters(Function<MongoCollection<Document>, Publisher<?>> change) {
        service.bean(ReactiveMongoTemplate.class)
                .getCollection("counters")
                .flatMap(all -> Mono.from(change.apply(all)))
                .block();
    }

    @SuppressWarnings("unchecked")
    static Journal<Counter> journal() {
        return (Journal<Counter>) service.bean("counters");
    }

    Document state() {
        return state(id);
    }

    static Document state(String of) {
        Document stored = service.stored("counters", of);
        assertThat(stored).isNotNull();
        return stored.get("state", Document.class);
    }

    void publish(CloudEvent<Happened> event) {
        service.publish(event, SampleApplication.TYPES);
    }

    CloudEvent<Happened> happened(long sequence, int amount) {
        return happened(id, sequence, amount);
    }

    static CloudEvent<Happened> happened(String subject, long sequence, int amount) {
        return new Happened(amount).told(UUID.randomUUID(), subject, sequence);
    }
}
