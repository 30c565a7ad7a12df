package vn.motcua.proof.drive;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets so many pass a second, one after the other at even distances; can be changed and closed while many wait. */
final class Pace {

    private static final long SLACK = TimeUnit.MILLISECONDS.toNanos(200);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private long interval;
    private long next;
    private boolean closed;

    Pace(double perSecond) {
        this.interval = interval(perSecond);
        this.next = System.nanoTime();
    }

    private static long interval(double perSecond) {
        return Math.round(TimeUnit.SECONDS.toNanos(1) / perSecond);
    }

    /** From now on so many a second. */
    void rate(double perSecond) {
        locked(() -> interval = interval(perSecond));
    }

    /** Nobody passes any more. */
    void close() {
        locked(() -> closed = true);
    }

    /** They pass again. */
    void open() {
        locked(() -> {
            closed = false;
            opened.signalAll();
        });
    }

    /** Whether somebody who came now would pass almost at once. */
    boolean hasSlack() {
        lock.lock();
        try {
            return !closed && next - System.nanoTime() < SLACK;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for one's turn. */
    void pass() {
        Pauses.nanos(myTurn() - System.nanoTime());
    }

    private long myTurn() {
        lock.lock();
        try {
            while (closed) {
                opened.await();
            }
            long turn = Math.max(next, System.nanoTime());
            next = turn + interval;
            return turn;
        } catch (InterruptedException interrupted) {
            throw Pauses.cut();
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }
}
