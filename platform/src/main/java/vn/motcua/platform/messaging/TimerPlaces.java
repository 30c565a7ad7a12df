package vn.motcua.platform.messaging;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import vn.motcua.platform.journal.TimerHandler;
import vn.motcua.platform.store.JournalStore;
import vn.motcua.platform.store.TimerQueue;
import vn.motcua.platform.store.TimerStore;

/**
 * The places at which timers of one queue are at work. Each queue has its own, so that a crowd in one does not hold up the other; and
 * who lets others pass keeps to a single place for as long as others have much to do, since all share processors and store.
 */
final class TimerPlaces {

    /** Milliseconds. */
    private static final long MOMENT = 20;

    private final TimerQueue queue;
    private final int all;
    private final Duration pause;
    private final BooleanSupplier letsPass;
    private final TimerStore leases;
    private final Set<String> atWork = ConcurrentHashMap.newKeySet();
    private final Semaphore kicked = new Semaphore(0);
    private final Semaphore free;

    private TimerPlaces(JournalStore<?> store, TimerQueue queue, int all, Duration pause, BooleanSupplier letsPass) {
        this.queue = queue;
        this.all = all;
        this.pause = pause;
        this.letsPass = letsPass;
        this.leases = new TimerStore(store, queue, UUID.randomUUID().toString(), TimerHandler.LEASE);
        this.free = new Semaphore(all);
    }

    /** Those of timers that are to fire when they are due. */
    static TimerPlaces prompt(JournalStore<?> store) {
        return new TimerPlaces(store, TimerQueue.PROMPT, 32, Duration.ofMillis(250), () -> false);
    }

    /**
     * Those of timers that let others pass: few, and looked at once a second while nothing is done there.
     *
     * @param othersAreBusy whether all but one are to stay empty now
     */
    static TimerPlaces patient(JournalStore<?> store, BooleanSupplier othersAreBusy) {
        return new TimerPlaces(store, TimerQueue.PATIENT, 8, Duration.ofSeconds(1), othersAreBusy);
    }

    TimerQueue queue() {
        return queue;
    }

    TimerStore leases() {
        return leases;
    }

    int all() {
        return all;
    }

    /** Whether more than a quarter of the places are taken: then somebody may soon have to wait. */
    boolean isBusy() {
        return all - free.availablePermits() > all / 4;
    }

    /** Something may be due. */
    void kick() {
        kicked.release();
    }

    /** Until something may be due, or it is time to look anyway. */
    void awaitKick() throws InterruptedException {
        if (kicked.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            kicked.drainPermits();
        }
    }

    /** Waits for a place to work at the document and takes it; false if somebody here is at work at it already, or others go first. */
    boolean take(String id) throws InterruptedException {
        if (!atWork.add(id)) {
            return false;
        }
        try {
            free.acquire();
        } catch (InterruptedException stopped) {
            atWork.remove(id);
            throw stopped;
        }
        boolean turn = false;
        try {
            turn = awaitTurn();
        } finally {
            if (!turn) {
                leave(id);
            }
        }
        return turn;
    }

    /** False if others have had much to do for all of the pause. */
    private boolean awaitTurn() throws InterruptedException {
        long limit = System.nanoTime() + pause.toNanos();
        while (othersGoFirst() && System.nanoTime() < limit) {
            TimeUnit.MILLISECONDS.sleep(MOMENT);
        }
        return !othersGoFirst();
    }

    private boolean othersGoFirst() {
        return atWork.size() > 1 && letsPass.getAsBoolean();
    }

    void leave(String id) {
        atWork.remove(id);
        free.release();
    }

    /** Waits until nobody is at work here; false if somebody still is then, by {@link System#nanoTime}. */
    boolean awaitEmpty(long limit) throws InterruptedException {
        boolean empty = free.tryAcquire(all, limit - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (empty) {
            free.release(all);
        }
        return empty;
    }
}
