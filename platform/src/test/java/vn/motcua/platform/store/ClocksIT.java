package vn.motcua.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Timer;
import vn.motcua.platform.sample.SampleApplication.Added;
import vn.motcua.platform.sample.SampleApplication.Counter;
import vn.motcua.platform.sample.SampleService;
import vn.motcua.platform.testing.ServiceUnderTest;

/** A process whose clock is ten minutes off neither hides what it left behind nor wakes anybody early. */
@ExtendWith(SampleService.class)
class ClocksIT {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Cause TEST = new Cause("test", "c", null);

    private final ServiceUnderTest service = SampleService.running();

    private final String id = UUID.randomUUID().toString();

    @Test
    void whatAProcessWithAFastClockLeftUnpublishedIsFoundAtOnce() {
        save(new Counter(1, null, null));
        await().untilAsserted(() -> assertThat(stored()).doesNotContainKey("unpublishedSince"));

        set(new Document("published", 0L)
                .append("unpublishedSince", Date.from(Instant.now().plus(TEN_MINUTES))));

        await().atMost(Duration.ofSeconds(8))
                .untilAsserted(() -> assertThat(stored()).doesNotContainKey("unpublishedSince"));
        assertThat(service.sent("/sample/" + id)).hasSize(2);
    }

    @Test
    void ofTwoFirstSavesOneIsAConflict() {
        Journaled<Counter> absent = Objects.requireNonNull(counters().load(id).block());
        Change<Counter> change = Change.of(new Counter(1, null, null), List.of(new Added(1)), Map.of(), TEST);
        counters().save(absent, change).block();

        assertThatThrownBy(() -> counters().save(absent, change).block()).isInstanceOf(Conflict.class);

        assertThat(stored()).containsEntry("version", 1L);
    }

    @Test
    void aFirstSaveWithoutEventsHasAnEmptyJournal() {
        Journaled<Counter> absent = Objects.requireNonNull(counters().load(id).block());

        counters()
                .save(absent, Change.of(new Counter(1, null, null), List.of(), Map.of(), TEST))
                .block();

        assertThat(stored())
                .containsEntry("published", 0L)
                .containsEntry("journal", List.of())
                .doesNotContainKey("unpublishedSince");
    }

    @Test
    void aProcessWithAFastClockWakesNobodyEarly() {
        save(new Counter(1, Instant.now().plus(Duration.ofMinutes(5)), null));
        TimerStore ahead = new TimerStore(counters(), TimerQueue.PROMPT, "ahead", Duration.ofSeconds(30));
        Instant there = Instant.now().plus(TEN_MINUTES);

        assertThat(ahead.due(there, Duration.ZERO, 10_000).collectList().block())
                .extracting(TimerStore.Due::id)
                .doesNotContain(id);
        assertThat(ahead.claim(held(), there, Duration.ZERO).blockOptional()).isEmpty();
    }

    @Test
    void aProcessWithASlowClockHoldsNobodyUp() {
        save(new Counter(1, Instant.now().plusMillis(500), null));
        TimerStore behind = new TimerStore(counters(), TimerQueue.PROMPT, "behind", Duration.ofSeconds(30));
        Instant there = Instant.now().minus(TEN_MINUTES);

        assertThat(behind.claim(held(), there, Duration.ZERO).blockOptional()).isEmpty();
        await().untilAsserted(() -> assertThat(stored()).doesNotContainKey("wakeAt"));
    }

    @Test
    void whoComesAfterAnInterruptedEffectIsToldUntilItWasGivenBackAndWhoComesAfterAMereHoldIsNot() {
        save(new Counter(1, Instant.now().plus(Duration.ofMinutes(5)), null));
        TimerStore gone = new TimerStore(counters(), TimerQueue.PROMPT, "gone", Duration.ofMillis(1));
        TimerStore next = new TimerStore(counters(), TimerQueue.PROMPT, "next", Duration.ofMillis(1));
        Instant now = Instant.now().plus(TEN_MINUTES);
        Timer ring = new Timer("ring", now);

        assertThat(claimed(gone, now)).isFalse();
        assertThat(claimed(next, now)).isFalse();
        assertThat(next.renew(id, ring).block()).isTrue();
        assertThat(claimed(gone, now)).isTrue();
        assertThat(claimed(next, now)).isTrue();
        assertThat(gone.renew(id, ring).block()).isFalse();
        next.release(id).block();
        assertThat(claimed(gone, now)).isFalse();
    }

    /** To be held only, as a part is. */
    private TimerStore.Due held() {
        return new TimerStore.Due(id, null);
    }

    private boolean claimed(TimerStore store, Instant now) {
        return await().until(() -> store.claim(held(), now, TEN_MINUTES).block(), Objects::nonNull)
                .interrupted();
    }

    private void save(Counter counter) {
        counters()
                .load(id)
                .flatMap(before -> counters()
                        .save(before, Change.of(counter, List.of(new Added(counter.total())), Map.of(), TEST)))
                .block();
    }

    private void set(Document fields) {
        counters()
                .collection()
                .flatMap(documents ->
                        Mono.from(documents.updateOne(new Document("_id", id), new Document("$set", fields))))
                .block();
    }

    private Document stored() {
        return Objects.requireNonNull(service.stored("counters", id));
    }

    @SuppressWarnings("unchecked")
    private JournalStore<Counter> counters() {
        return (JournalStore<Counter>) service.bean(Journals.class).byName("sample");
    }
}
