package vn.motcua.platform.messaging;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
import vn.motcua.platform.store.Handover;
import vn.motcua.platform.store.JournalStore;
import vn.motcua.platform.store.Journaled;
import vn.motcua.platform.store.TimerQueue;
import vn.motcua.platform.store.TimerStore;
import vn.motcua.platform.tracing.Step;

/**
 * What is done at one claimed document: the effect of each due timer, and its record in one versioned save that also ends the timer.
 * The same save begins the next effect or gives the lease back: the first timer costs the store two writes, each further one
 * of its document one.
 */
final class TimerWork<S> {

    private final JournalStore<S> store;
    private final TimerHandler<S> handler;
    private final PlatformMetrics metrics;
    private final TimerQueue queue;
    private final TimerStore leases;

    TimerWork(JournalStore<S> store, TimerHandler<S> handler, PlatformMetrics metrics, TimerPlaces places) {
        this.store = store;
        this.handler = handler;
        this.metrics = metrics;
        this.queue = places.queue();
        this.leases = places.leases();
    }

    /**
     * How far the work at a document is.
     *
     * @param begun the timer that the lease says has begun; null if none of those that are left
     * @param over whether the lease was given back
     */
    private record Progress<S>(
            Journaled<S> document, @Nullable Timer begun, boolean over) {}

    /** Fires what is due. A timer whose lane is parked is held: its lease is kept, so that it is not looked at again at once. */
    void fireDue(String id, TimerStore.Claim claim) {
        Journaled<S> document = Objects.requireNonNull(Blocking.get(store.load(id)));
        if (document.parked() && !claim.interrupted()) {
            Blocking.get(leases.release(id));
        } else if (!document.parked() && !isPartOfParked(document)) {
            fireDue(document, claim);
        }
    }

    private boolean isPartOfParked(Journaled<S> document) {
        String lane = JournalSpec.lane(document.id());
        return !lane.equals(document.id())
                && Boolean.TRUE.equals(Blocking.get(store.load(lane).map(Journaled::parked)));
    }

    private void fireDue(Journaled<S> document, TimerStore.Claim claim) {
        Deque<Timer> due = new ArrayDeque<>(due(document, claim));
        if (due.stream().noneMatch(queue::has)) {
            Blocking.get(leases.correct(document));
        }
        Timer first = due.peek();
        Progress<S> progress = new Progress<>(document, first != null && claim.begins(first) ? first : null, false);
        while (!due.isEmpty() && !progress.over()) {
            Timer timer = due.remove();
            if (isDue(progress.document(), timer, claim)) {
                progress = traced(progress, timer, claim, due.peek());
            }
        }
        if (!progress.over()) {
            Blocking.get(leases.release(document.id()));
        }
    }

    /** An interrupted timer comes first, whichever queue it waits in: the lease tells of it only until the next one begins. */
    private List<Timer> due(Journaled<?> document, TimerStore.Claim claim) {
        return DueTimers.of(document.timers(), claim.there()).stream()
                .filter(claim::isDue)
                .filter(timer -> claim.interrupted(timer) || queue.has(timer))
                .sorted(Comparator.comparing(timer -> !claim.interrupted(timer) && !claim.begins(timer)))
                .toList();
    }

    /** What was recorded since may have ended or put off the timer. */
    private static boolean isDue(Journaled<?> document, Timer timer, TimerStore.Claim claim) {
        return DueTimers.names(document.timers().stream().filter(claim::isDue).toList(), timer);
    }

    private Progress<S> traced(Progress<S> before, Timer timer, TimerStore.Claim claim, @Nullable Timer next) {
        Journaled<S> document = before.document();
        Step step = Step.timer(timer.id(), store.spec().key().apply(document.id()));
        return store.traces().within(document.traces().get(timer.id()), step, () -> fire(before, timer, claim, next));
    }

    private Progress<S> fire(Progress<S> before, Timer timer, TimerStore.Claim claim, @Nullable Timer next) {
        Journaled<S> document = before.document();
        S state = document.state();
        boolean begun = timer.equals(before.begun()) && leases.isYoung(claim)
                || Boolean.TRUE.equals(Blocking.get(leases.renew(document.id(), timer)));
        if (state == null || !begun) {
            return new Progress<>(document, null, true);
        }
        Function<S, Decision<S>> recording = wake(document.id(), state, timer, claim);
        if (recording == null) {
            return new Progress<>(document, null, false);
        }
        Progress<S> after = record(document, timer, recording, leases.handover(claim, next));
        metrics.timerFired(Duration.between(timer.at(), claim.now()));
        return after;
    }

    private @Nullable Function<S, Decision<S>> wake(String id, S state, Timer timer, TimerStore.Claim claim) {
        return Blocking.get(
                claim.interrupted(timer)
                        ? handler.wakeAgain(id, state, timer, claim.now())
                        : handler.wake(id, state, timer, claim.now()));
    }

    /** Whoever was faster at the document, or took the lease, costs the record a save of its own. */
    private Progress<S> record(Journaled<S> document, Timer timer, Function<S, Decision<S>> recording, Handover then) {
        Mono<Progress<S>> handedOver = store.save(document, change(document, recording), then)
                .map(after -> new Progress<>(after, then.next(), then.next() == null));
        Mono<Progress<S>> alone =
                recordAnew(document.id(), timer, recording).map(after -> new Progress<>(after, null, false));
        return Objects.requireNonNull(Blocking.get(handedOver.onErrorResume(Conflict.class, faster -> alone)));
    }

    private Mono<Journaled<S>> recordAnew(String id, Timer timer, Function<S, Decision<S>> recording) {
        return Mono.defer(() -> store.load(id))
                .flatMap(fresh ->
                        isToBeRecorded(fresh, timer) ? store.save(fresh, change(fresh, recording)) : Mono.just(fresh))
                .retryWhen(Retry.backoff(60, Duration.ofMillis(2))
                        .maxBackoff(Duration.ofMillis(60))
                        .filter(Conflict.class::isInstance));
    }

    /** A document that does not name the timer any more has somebody else's record of it, or something else has ended it. */
    private boolean isToBeRecorded(Journaled<S> fresh, Timer timer) {
        S state = fresh.state();
        return state != null && (DueTimers.names(fresh.timers(), timer) || handler.isToBeNoted(state, timer));
    }

    private Change<S> change(Journaled<S> document, Function<S, Decision<S>> recording) {
        Decision<S> decision = recording.apply(Objects.requireNonNull(document.state()));
        Cause cause = new Cause(store.spec().name(), document.id(), null);
        return Change.of(decision.state(), decision.events(), Map.of(), cause);
    }
}
