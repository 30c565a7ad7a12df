package vn.motcua.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.motcua.platform.journal.Timer;
import vn.motcua.platform.sample.SampleApplication.Counter;
import vn.motcua.platform.sample.SampleService;
import vn.motcua.platform.testing.ServiceUnderTest;

/** Under a lease an effect begins with the claim, and the save that records it says what becomes of the lease. */
@ExtendWith(SampleService.class)
class LeaseIT {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final ServiceUnderTest service = SampleService.running();

    private final String id = UUID.randomUUID().toString();
    private final Instant now = Instant.now().plus(TEN_MINUTES);
    private final TimerStore gone = leases("gone", Duration.ofMillis(1));
    private final TimerStore ours = leases("ours", Duration.ofSeconds(30));
    private Journaled<Counter> document = Journaled.absent(id);

    /** Due by the clock of this test, and not by that of the service. */
    @BeforeEach
    void aDocumentWithATimer() {
        save(new Counter(1, Instant.now().plus(Duration.ofMinutes(5)), null));
        document = Objects.requireNonNull(counters().load(id).block());
    }

    @Test
    void theEffectOfTheFirstTimerBeginsWithTheClaim() {
        TimerStore.Claim claim = claim(ours);

        assertThat(claim.begins(timer())).isTrue();
        assertThat(claim.interrupted(timer())).isFalse();
        assertThat(lease()).containsEntry("working", true).containsEntry("timer", timer().id());
    }

    @Test
    void whatWasInterruptedIsToldAndDoesNotBeginUnseen() {
        claim(gone);

        TimerStore.Claim claim = claim(ours);

        assertThat(claim.interrupted(timer())).isTrue();
        assertThat(claim.begins(timer())).isFalse();
    }

    @Test
    void nothingBeginsIfTheTimerIsNotThereAnyMore() {
        TimerStore.Due seen = due();
        document = save(new Counter(1, Instant.now().plus(Duration.ofMinutes(6)), null));

        TimerStore.Claim claim =
                Objects.requireNonNull(ours.claim(seen, now, TEN_MINUTES).block());

        assertThat(claim.begins(timer())).isFalse();
        assertThat(lease()).doesNotContainKey("working");
    }

    @Test
    void theNextEffectBeginsInTheSaveThatRecordsTheLast() {
        TimerStore.Claim claim = claim(ours);
        Timer next = new Timer("next", now);

        recorded(ours.handover(claim, next));

        assertThat(lease()).containsEntry("owner", "ours").containsEntry("timer", "next");
    }

    @Test
    void theLastEffectGivesTheLeaseBackInTheSaveThatRecordsIt() {
        TimerStore.Claim claim = claim(ours);
        ours.failed(id, "once").block();

        recorded(ours.handover(claim, null));

        assertThat(stored()).doesNotContainKeys("lease", "timerFailure", "wakeAt");
    }

    @Test
    void aLeaseThatIsNearItsEndIsGivenBackThoughMoreIsDue() {
        claim(ours);
        long longAgo = System.nanoTime() - Duration.ofSeconds(11).toNanos();
        TimerStore.Claim old = new TimerStore.Claim(now, now, false, timer().id(), longAgo, System.nanoTime());

        assertThat(ours.isYoung(old)).isFalse();

        recorded(ours.handover(old, new Timer("next", now)));

        assertThat(stored()).doesNotContainKey("lease");
    }

    @Test
    void whoLostTheLeaseSavesNothingUnderIt() {
        TimerStore.Claim lost = claim(gone);
        claim(ours);

        assertThatThrownBy(() -> recorded(gone.handover(lost, null))).isInstanceOf(Conflict.class);

        assertThat(stored()).containsEntry("version", document.version());
        assertThat(lease()).containsEntry("owner", "ours");
    }

    /** It had begun, so it was due by both clocks; whose clock is behind fires no other early. */
    @Test
    void anInterruptedTimerIsDueByTheStoresClockAlone() {
        claim(gone);
        TimerStore.Claim claim = claim(ours).notAfter(now.minus(TEN_MINUTES));

        assertThat(claim.isDue(timer())).isTrue();
        assertThat(claim.isDue(new Timer("other", timer().at()))).isFalse();
        assertThat(claim.isDue(new Timer(timer().id(), now.plusSeconds(60)))).isFalse();
    }

    private TimerStore leases(String owner, Duration lease) {
        return new TimerStore(counters(), TimerQueue.PROMPT, owner, lease);
    }

    private Timer timer() {
        return document.timers().getFirst();
    }

    private TimerStore.Due due() {
        return Objects.requireNonNull(ours.due(now, TEN_MINUTES, 10_000)
                .filter(due -> due.id().equals(id))
                .blockFirst());
    }

    /** Once nobody holds it any more. */
    private TimerStore.Claim claim(TimerStore store) {
        TimerStore.Due due = new TimerStore.Due(id, timer());
        return await().until(() -> store.claim(due, now, TEN_MINUTES).block(), Objects::nonNull);
    }

    private void recorded(Handover then) {
        counters().save(document, change(new Counter(2, null, null)), then).block();
    }

    private Journaled<Counter> save(Counter counter) {
        return Objects.requireNonNull(counters()
                .load(id)
                .flatMap(before -> counters().save(before, change(counter)))
                .block());
    }

    private static Change<Counter> change(Counter counter) {
        return Change.of(counter, List.of(), Map.of(), new Cause("test", "c", null));
    }

    private Document stored() {
        return Objects.requireNonNull(service.stored("counters", id));
    }

    private Document lease() {
        return stored().get("lease", Document.class);
    }

    @SuppressWarnings("unchecked")
    private JournalStore<Counter> counters() {
        return (JournalStore<Counter>) service.bean(Journals.class).byName("sample");
    }
}
