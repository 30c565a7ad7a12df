package vn.motcua.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.platform.sample.Counting.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.motcua.platform.sample.SampleApplication.Counter;
import vn.motcua.platform.sample.SampleApplication.Lamp;
import vn.motcua.platform.store.Cause;
import vn.motcua.platform.store.Change;
import vn.motcua.platform.store.JournalStore;
import vn.motcua.platform.store.Journals;

/** What a timer promises, on real MongoDB and real Kafka: it fires once, for every journal. */
@ExtendWith(Counting.Service.class)
class TimersIT {

    private final Counting counter = new Counting();

    @Test
    void aTimerFiresOnceWhenItIsDue() {
        counter.add("ring", "{\"amount\":1,\"ringAt\":\"" + Instant.now().plusMillis(600) + "\"}")
                .expectStatus()
                .isOk();

        await().untilAsserted(() -> assertThat(counter.types()).contains("vn.motcua.sample.rang.v1"));
        await().during(Duration.ofMillis(600))
                .untilAsserted(() -> assertThat(counter.types())
                        .filteredOn("vn.motcua.sample.rang.v1"::equals)
                        .hasSize(1));
    }

    @Test
    void everyJournalWithAHandlerHasItsOwnTimers() {
        Cause cause = new Cause("test", "c", null);
        JournalStore<Lamp> lamps = lamps();
        Lamp lamp = new Lamp(Instant.now().minusSeconds(60));
        lamps.load(counter.id)
                .flatMap(none -> lamps.save(none, Change.of(lamp, List.of(), Map.of(), cause)))
                .block();
        counter.add("ring", "{\"amount\":1,\"ringAt\":\"" + Instant.now().plusMillis(100) + "\"}")
                .expectStatus()
                .isOk();

        await().untilAsserted(() -> assertThat(counter.types()).contains("vn.motcua.sample.rang.v1"));
        await().untilAsserted(() ->
                assertThat(service.published("/lamp/" + counter.id)).hasSize(1));
        assertThat(service.stored("lamps", counter.id)).doesNotContainKey("wakeAt");
    }

    @Test
    void aTimerOfAPartWaitsWhileItsLaneIsParked() {
        counter.publish(counter.happened(1, -1));
        await().untilAsserted(
                        () -> assertThat(counter.incident().cause().code()).isEqualTo("IMPOSSIBLE"));
        String part = counter.id + "/part";
        Counter due = new Counter(1, Instant.now().minusSeconds(60), null);
        JournalStore<Counter> counters = counters();
        counters.load(part)
                .flatMap(none -> counters.save(none, Change.of(due, List.of(), Map.of(), new Cause("test", "c", null))))
                .block();

        await().untilAsserted(() -> assertThat(service.stored("counters", part)).containsKey("lease"));
        assertThat(service.stored("counters", part).get("lease", Document.class))
                .doesNotContainKey("working");
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
}
