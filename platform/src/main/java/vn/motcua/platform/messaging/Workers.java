package vn.motcua.platform.messaging;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Virtual threads that repeat a piece of work until stopped; a failure is logged and the work goes on. */
final class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String name;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    /** A piece of work that may be interrupted. */
    interface Work {
        void run() throws Exception;
    }

    Workers(String name) {
        this.name = name;
    }

    boolean running() {
        return stopped.getCount() > 0;
    }

    /** Repeats the work with this pause in between; zero if the work waits by itself. */
    void repeat(Duration pause, Work work) {
        if (stopped.getCount() == 0) {
            stopped = new CountDownLatch(1);
        }
        CountDownLatch stop = stopped;
        threads.add(Thread.ofVirtual().name(name).start(() -> loop(stop, pause, work)));
    }

    private void loop(CountDownLatch stop, Duration pause, Work work) {
        try {
            while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                once(stop, work);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void once(CountDownLatch stop, Work work) throws InterruptedException {
        try {
            work.run();
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Exception | StackOverflowError | LinkageError | AssertionError failure) {
            if (stop.getCount() > 0) {
                LOG.warn("{}: {}; goes on", name, failure.toString());
                stop.await(500, TimeUnit.MILLISECONDS);
            }
        }
    }

    /** Stops and waits a few seconds for work in progress, asleep: that work needs the processors. */
    void stop() {
        stopped.countDown();
        long limit = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Duration.ofNanos(Math.max(0, limit - System.nanoTime())));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        threads.removeIf(thread -> !thread.isAlive());
    }
}
