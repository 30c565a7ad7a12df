package vn.motcua.platform.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import vn.motcua.platform.store.TimerQueue;
import vn.motcua.platform.store.TimerStore;
import vn.motcua.platform.timing.BusinessClock;

/**
 * Fires the durable timers of one journal, those that let others pass at places of their own: claims the document by a lease, does
 * the timer's effect, and records it in one versioned save that also ends the timer. Each fires once, also after a day down; a crash
 * between effect and record repeats the effect after the lease, so effects carry a stable reference.
 */
final class Timers<S> {

    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);
    private static final Duration LAST_WORK = Duration.ofSeconds(5);
    private static final int LONGEST_REASON = 300;

    private final JournalStore<S> store;
    private final TimerHandler<S> handler;
    private final BusinessClock clock;
    private final PlatformMetrics metrics;
    private final List<TimerPlaces> queues;
    private final Workers workers = new Workers("timers");

    Timers(
            Journals journals,
            JournalStore<S> store,
            TimerHandler<S> handler,
            BusinessClock clock,
            PlatformMetrics metrics) {
        this.store = store;
        this.handler = handler;
        this.clock = clock;
        this.metrics = metrics;
        TimerPlaces prompt = TimerPlaces.prompt(store);
        this.queues = List.of(prompt, TimerPlaces.patient(store));
        journals.onTimersChanged(store.spec().collection(), prompt::kick);
    }

    void start() {
        queues.forEach(places -> workers.repeat(Duration.ZERO, () -> round(places)));
    }

    private void round(TimerPlaces places) throws InterruptedException {
        places.awaitKick();
        Instant now = clock.clock().instant();
        for (String id : Blocking.all(places.leases().due(now, clock.offset(), places.all()))) {
            places.take();
            boolean begun = false;
            try {
                begun = workers.running() && begin(places, id);
            } finally {
                if (!begun) {
                    places.leave();
                }
            }
        }
    }

    /** Claims the document once there is a place to work on it: a lease held while waiting would keep it from the other queue. */
    private boolean begin(TimerPlaces places, String id) {
        Instant now = clock.clock().instant();
        TimerStore.Claim claim = Blocking.get(places.leases().claim(id, now, clock.offset()));
        if (claim == null) {
            return false;
        }
        Thread.ofVirtual().name("timer").start(() -> fire(places, id, claim.notAfter(now)));
        return true;
    }

    private void fire(TimerPlaces places, String id, TimerStore.Claim claim) {
        try {
            Journaled<S> document = Blocking.get(store.load(id));
            if (document != null) {
                if (isHeld(document)) {
                    return;
                }
                fireDue(places, document, claim);
            }
            Blocking.get(places.leases().release(id));
            places.kick();
        } catch (RuntimeException failure) {
            failed(places.leases(), id, failure);
        } finally {
            places.leave();
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
    private void failed(TimerStore leases, String id, RuntimeException failure) {
        metrics.timerFired("failed");
        LOG.warn("timer of {} failed, tried again after its lease: {}", id, failure.toString());
        String said = failure.toString();
        try {
            Blocking.get(leases.failed(id, said.substring(0, Math.min(said.length(), LONGEST_REASON))));
        } catch (RuntimeException away) {
            LOG.warn("that the timer of {} failed could not be noted: {}", id, away.toString());
        }
    }

    private void fireDue(TimerPlaces places, Journaled<S> document, TimerStore.Claim claim) {
        List<Timer> due = due(places.queue(), document, claim);
        if (due.stream().noneMatch(places.queue()::has)) {
            Blocking.get(places.leases().correct(document));
        }
        S state = document.state();
        for (Timer timer : due) {
            if (state == null
                    || !Boolean.TRUE.equals(Blocking.get(places.leases().renew(document.id(), timer)))) {
                return;
            }
            fire(document, state, timer, claim);
        }
    }

    /** An interrupted timer comes first, whichever queue it waits in: the lease tells of it only until the next one begins. */
    private static List<Timer> due(TimerQueue queue, Journaled<?> document, TimerStore.Claim claim) {
        return DueTimers.of(document.timers(), claim.at()).stream()
                .filter(timer -> claim.interrupted(timer) || queue.has(timer))
                .sorted(Comparator.comparing(timer -> !claim.interrupted(timer)))
                .toList();
    }

    private void fire(Journaled<S> document, S state, Timer timer, TimerStore.Claim claim) {
        Function<S, Decision<S>> recording = Blocking.get(
                claim.interrupted(timer)
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
