package vn.motcua.platform.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.platform.sample.Counting.service;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import vn.motcua.platform.codec.EventCodec;
import vn.motcua.platform.messaging.Incidents;

/** More waits behind one parked lane than the store takes in one document; nobody else notices, and nothing of it is lost. */
@ExtendWith(Counting.Service.class)
class LargeLaneIT {

    private static final int WAITING = 22;
    private static final String PADDING = "x".repeat(900_000);

    private final Counting counter = new Counting();
    private final String id = counter.id;

    @Test
    void twentyMegabytesBehindOneLaneStopNobodyAndAreRunInOrder() {
        publish(id, 1, -1);
        for (int sequence = 2; sequence <= WAITING + 1; sequence++) {
            publish(id, sequence, 1);
        }
        String other = UUID.randomUUID().toString();
        publish(other, 1, 7);
        await().untilAsserted(() -> assertThat(total(other)).isEqualTo(7));
        await().untilAsserted(() -> assertThat(waiting()).isEqualTo(WAITING + 1));
        assertThat(counter.incident().code()).isEqualTo("IMPOSSIBLE");

        assertThat(service.bean(Incidents.class)
                        .replay(id, "operator", Incidents.Resolution.MARK_SEEN, null, "agreed with its owner"))
                .isEmpty();

        assertThat(total(id)).isEqualTo(WAITING);
        assertThat(service.stored("lanes", id)).isNull();
        assertThat(count("lane_records")).isZero();
    }

    private int waiting() {
        return counter.incident().waiting().size();
    }

    private static long count(String collection) {
        return service.bean(ReactiveMongoTemplate.class)
                .count(new org.springframework.data.mongodb.core.query.Query(), collection)
                .blockOptional()
                .orElseThrow();
    }

    private static int total(String of) {
        return Counting.state(of).getInteger("total");
    }

    private static void publish(String subject, long sequence, int amount) {
        String event = new EventCodec(SampleApplication.TYPES).write(Counting.happened(subject, sequence, amount));
        String large = event.replace("\"amount\":", "\"padding\":\"" + PADDING + "\",\"amount\":");
        service.publish(subject, large.getBytes(UTF_8));
    }
}
