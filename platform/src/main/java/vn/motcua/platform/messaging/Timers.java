package vn.motcua.platform.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.platform.journal.TimerHandler;
import vn.motcua.platform.metrics.PlatformMetrics;
import vn.motcua.platform.store.JournalStore;
import vn.motcua.platform.store.Journals;
import vn.motcua.platform.store.TimerStore;
import vn.motcua.platform.timing.BusinessClock;

/**
 * Fires the durable timers of one journal, those that let others pass at places of their own: claims the documents that have one by
 * a lease and has the work done. Each fires once, also after a day down; a crash between effect and record repeats the effect
 * after the lease, so effects carry a stable reference.
 */
final class Timers<S> {

    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);
    private static final Duration LAST_WORK = Duration.ofSeconds(5);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final int LONGEST_REASON = 300;

    private final JournalStore<S> store;
    private final TimerHandler<S> handler;
    private final BusinessClock clock;
    private final PlatformMetrics metrics;
    private final List<TimerPlaces> queues;
    private final Workers workers = new Workers("timers");

    /**
     * Timers of a journal that nothing fires yet.
     *
     * @param unread how many events this service has still to hear of: timers that let others pass let them pass too
     */
    Timers(
            Journals journals,
            JournalStore<S> store,
            TimerHandler<S> handler,
            BusinessClock clock,
            PlatformMetrics metrics,
            LongSupplier unread) {
        this.store = store;
        this.handler = handler;
        this.clock = clock;
        this.metrics = metrics;
        TimerPlaces prompt = TimerPlaces.prompt(store);
        this.queues = List.of(prompt, TimerPlaces.patient(store, () -> prompt.isBusy() || unread.getAsLong() > 0));
        journals.onTimersChanged(store.spec().collection(), prompt::kick);
    }

    void start() {
        queues.forEach(places -> workers.repeat(Duration.ZERO, () -> round(places)));
    }

    private void round(TimerPlaces places) throws InterruptedException {
        places.awaitKick();
        Instant now = clock.clock().instant();
        for (TimerStore.Due due : Blocking.all(places.leases().due(now, clock.offset(), places.all()))) {
            if (workers.running() && places.take(due.id())) {
                Thread.ofVirtual().name("timer").start(() -> fire(places, due));
            }
        }
    }

    /** Claims the document only now that there is a place to work on it: a lease held while waiting would keep it from the other queue. */
    private void fire(TimerPlaces places, TimerStore.Due due) {
        try {
            TimerStore.Claim claim = workers.running() ? claim(places.leases(), due) : null;
            if (claim != null) {
                new TimerWork<>(store, handler, metrics, places).fireDue(due.id(), claim);
                places.kick();
            }
        } catch (RuntimeException failure) {
            failed(places.leases(), due.id(), failure);
        } finally {
            places.leave(due.id());
        }
    }

    /** Null if somebody else has it. While the store takes no writes a place rests, or all of them would ask again at once. */
    private TimerStore.@Nullable Claim claim(TimerStore leases, TimerStore.Due due) {
        Instant now = clock.clock().instant();
        try {
            TimerStore.Claim claim = Blocking.get(leases.claim(due, now, clock.offset()));
            return claim == null ? null : claim.notAfter(now);
        } catch (RuntimeException away) {
            LOG.warn("timers of {} cannot be claimed: {}", due.id(), away.toString());
            Blocking.pause(REST);
            return null;
        }
    }

    /** It is tried again after its lease; that it failed is noted for those who look, if the store is there to note it. */
    private void failed(TimerStore leases, String id, RuntimeException failure) {
        metrics.timerFailed();
        LOG.warn("timer of {} failed, tried again after its lease: {}", id, failure.toString());
        String said = failure.toString();
        try {
            Blocking.get(leases.failed(id, said.substring(0, Math.min(said.length(), LONGEST_REASON))));
        } catch (RuntimeException away) {
            LOG.warn("that the timer of {} failed could not be noted: {}", id, away.toString());
        }
    }

    /** Waits a few seconds altogether: whoever asks a service to go has not the patience of all its parts. */
    void stop() {
        long limit = System.nanoTime() + LAST_WORK.toNanos();
        workers.stop();
        try {
            for (TimerPlaces places : queues) {
                if (!places.awaitEmpty(limit)) {
                    LOG.warn("timers still at work when stopped; their effects may be repeated");
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
