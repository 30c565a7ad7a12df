package vn.motcua.platform.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.journal.Timer;
import vn.motcua.platform.journal.TimerHandler;
import vn.motcua.platform.metrics.PlatformMetrics;
import vn.motcua.platform.store.Cause;
import vn.motcua.platform.store.Change;
import vn.motcua.platform.store.Conflict;
import vn.motcua.platform.store.JournalStore;
import vn.motcua.platform.store.Journaled;
import vn.motcua.platform.store.Journals;
import vn.motcua.platform.store.TimerStore;
import vn.motcua.platform.timing.BusinessClock;

/**
 * Fires the durable timers of one journal: claims the document by a lease, does the timer's effect, and records it in one versioned save that
 * also ends the timer. Each fires once, also after a day down; a crash between effect and record repeats the effect after
 * the lease, so effects carry a stable reference.
 */
final class Timers<S> {

    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 32;
    private static final Duration LAST_WORK = Duration.ofSeconds(5);
    private static final int LONGEST_REASON = 300;

    private final JournalStore<S> store;
    private final TimerHandler<S> handler;
    private final TimerStore leases;
    private final BusinessClock clock;
    private final PlatformMetrics metrics;
    private final Semaphore kicked = new Semaphore(0);
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final Workers workers = new Workers("timers");

    Timers(
            Journals journals,
            JournalStore<S> store,
            TimerHandler<S> handler,
            BusinessClock clock,
            PlatformMetrics metrics) {
        this.store = store;
        this.handler = handler;
        this.leases = new TimerStore(store, UUID.randomUUID().toString(), LEASE);
        this.clock = clock;
        this.metrics = metrics;
        journals.onTimersChanged(store.spec().collection(), kicked::release);
    }

    void start() {
        workers.repeat(Duration.ZERO, this::round);
    }

    private void round() throws InterruptedException {
        if (kicked.tryAcquire(250, TimeUnit.MILLISECONDS)) {
            kicked.drainPermits();
        }
        Instant now = clock.clock().instant();
        for (String id : Blocking.all(leases.due(now, clock.offset(), AT_ONCE))) {
            if (!workers.running()) {
                return;
            }
            TimerStore.Claim claim = Blocking.get(leases.claim(id, now, clock.offset()));
            if (claim != null) {
                room.acquire();
                Thread.ofVirtual().name("timer").start(() -> fire(id, claim.notAfter(now)));
            }
        }
    }

    private void fire(String id, TimerStore.Claim claim) {
        try {
            Journaled<S> document = Blocking.get(store.load(id));
            if (document != null && document.state() != null) {
                if (isHeld(document)) {
                    return;
                }
                fireDue(document, document.state(), claim);
            }
            Blocking.get(leases.release(id));
            kicked.release();
        } catch (RuntimeException failure) {
            failed(id, failure);
        } finally {
            room.release();
        }
    }

    /** A held timer keeps its lease, so that it is not looked at again at once. */
    private boolean isHeld(Journaled<S> document) {
        String lane = JournalSpec.lane(document.id());
        return lane.equals(document.id())
                ? document.parked()
                : Boolean.TRUE.equals(Blocking.get(store.load(lane).map(Journaled::parked)));
    }

    /** It is tried again after its lease; that it failed is noted for those who look, if the store is there to note it. */
    private void failed(String id, RuntimeException failure) {
        metrics.timerFired("failed");
        LOG.warn("timer of {} failed, tried again after its lease: {}", id, failure.toString());
        String said = failure.toString();
        try {
            Blocking.get(leases.failed(id, said.substring(0, Math.min(said.length(), LONGEST_REASON))));
        } catch (RuntimeException away) {
            LOG.warn("that the timer of {} failed could not be noted: {}", id, away.toString());
        }
    }

    private void fireDue(Journaled<S> document, S state, TimerStore.Claim claim) {
        for (Timer timer : DueTimers.of(document.timers(), claim.at())) {
            if (!Boolean.TRUE.equals(Blocking.get(leases.renew(document.id())))) {
                return;
            }
            fire(document, state, timer, claim);
        }
    }

    private void fire(Journaled<S> document, S state, Timer timer, TimerStore.Claim claim) {
        Function<S, Decision<S>> recording = Blocking.get(
                claim.interrupted()
                        ? handler.wakeAgain(document.id(), state, timer, claim.now())
                        : handler.wake(document.id(), state, timer, claim.now()));
        if (recording != null) {
            Blocking.get(record(document.id(), timer, recording));
            metrics.timerFired("fired");
        }
    }

    private Mono<Journaled<S>> record(String id, Timer timer, Function<S, Decision<S>> recording) {
        return Mono.defer(() -> store.load(id))
                .filter(fresh -> DueTimers.names(fresh.timers(), timer))
                .flatMap(fresh -> save(fresh, recording))
                .retryWhen(Retry.backoff(60, Duration.ofMillis(2))
                        .maxBackoff(Duration.ofMillis(60))
                        .filter(Conflict.class::isInstance));
    }

    private Mono<Journaled<S>> save(Journaled<S> fresh, Function<S, Decision<S>> recording) {
        S state = fresh.state();
        if (state == null) {
            return Mono.empty();
        }
        Decision<S> decision = recording.apply(state);
        Cause cause = new Cause(store.spec().name(), fresh.id(), null);
        return store.save(fresh, Change.of(decision.state(), decision.events(), Map.of(), cause));
    }

    /** Waits a few seconds altogether: whoever asks a service to go has not the patience of all its parts. */
    void stop() {
        long limit = System.nanoTime() + LAST_WORK.toNanos();
        workers.stop();
        try {
            if (!room.tryAcquire(AT_ONCE, limit - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                LOG.warn("timers still at work when stopped; their effects may be repeated");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        room.release(AT_ONCE - room.availablePermits());
    }
}
