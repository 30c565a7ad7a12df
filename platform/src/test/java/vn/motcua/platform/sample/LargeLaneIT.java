package vn.motcua.platform.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import vn.motcua.platform.codec.EventCodec;
import vn.motcua.platform.messaging.Incidents;
import vn.motcua.platform.sample.SampleApplication.Happened;
import vn.motcua.platform.testing.ServiceUnderTest;

/** More waits behind one parked lane than the store takes in one document; nobody else notices, and nothing of it is lost. */
class LargeLaneIT {

    private static final int WAITING = 22;
    private static final String PADDING = "x".repeat(900_000);

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
    void thirtyMegabytesBehindOneLaneStopNobodyAndAreRunInOrder() {
        publish(id, 1, -1);
        for (int sequence = 2; sequence <= WAITING + 1; sequence++) {
            publish(id, sequence, 1);
        }
        String other = UUID.randomUUID().toString();
        publish(other, 1, 7);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(total(other)).isEqualTo(7));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(waiting()).isEqualTo(WAITING + 1));
        assertThat(service.bean(Incidents.class).find(id).orElseThrow().cause().code())
                .isEqualTo("IMPOSSIBLE");

        assertThat(service.bean(Incidents.class)
                        .replay(id, "operator", Incidents.Resolution.MARK_SEEN, null, "agreed with its owner"))
                .isEmpty();

        assertThat(total(id)).isEqualTo(WAITING);
        assertThat(service.stored("lanes", id)).isNull();
        assertThat(count("lane_records")).isZero();
    }

    private int waiting() {
        return service.bean(Incidents.class).find(id).orElseThrow().waiting().size();
    }

    private static long count(String collection) {
        return service.bean(ReactiveMongoTemplate.class)
                .count(new org.springframework.data.mongodb.core.query.Query(), collection)
                .blockOptional()
                .orElseThrow();
    }

    private static int total(String of) {
        Document stored = service.stored("counters", of);
        assertThat(stored).isNotNull();
        return stored.get("state", Document.class).getInteger("total");
    }

    private static void publish(String subject, long sequence, int amount) {
        String event = new EventCodec(SampleApplication.TYPES)
                .write(new vn.motcua.contracts.CloudEvent<>(
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
                        new Happened(amount)));
        String large = event.replace("\"amount\":", "\"padding\":\"" + PADDING + "\",\"amount\":");
        service.publish(subject, large.getBytes(UTF_8));
    }
}
