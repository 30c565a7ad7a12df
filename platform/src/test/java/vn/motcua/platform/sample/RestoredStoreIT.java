package vn.motcua.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.platform.sample.Counting.service;

import java.time.Instant;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.platform.sample.SampleApplication.Happened;

/** A store that was restored from a backup, and a service that is told so at its start. */
@ExtendWith(Counting.Service.class)
class RestoredStoreIT {

    private final Counting counter = new Counting();

    @Test
    void journalsAreComparedBeforeAnythingElseAndWhatWasForgottenIsHeardOnceMore() {
        Instant backedUp = Instant.now();
        counter.publish(counter.happened(1, 5));
        Document backup = counter.whenPublished(1);
        CloudEvent<Happened> forgotten = counter.happened(2, 7);
        counter.publish(forgotten);
        counter.whenPublished(2);
        counter.replace(backup);
        service.close();

        service = service.another(
                SampleApplication.class,
                "sample",
                Map.of(
                        "motcua.service",
                        "sample",
                        "motcua.reconciler.restored-to",
                        backedUp.toString(),
                        "motcua.reconciler.stopped-at",
                        Instant.now().toString()));

        counter.refused("{\"amount\":1}", 409, "LANE_PARKED");
        assertThat(counter.incident().code()).isEqualTo("TOPIC_AHEAD");
        await().untilAsserted(() -> assertThat(counter.incident().waiting())
                .anyMatch(held -> forgotten.id().equals(held.eventId())));
        assertThat(counter.state().getInteger("total")).isEqualTo(5);
    }
}
