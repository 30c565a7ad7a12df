package vn.motcua.platform.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Virtual threads that repeat a piece of work until stopped; a failure is logged and the work goes on. */
final class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final String name;
    private final AtomicInteger alive = new AtomicInteger();
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
        alive.incrementAndGet();
        Thread.ofVirtual().name(name).start(() -> loop(stop, pause, work));
    }

    private void loop(CountDownLatch stop, Duration pause, Work work) {
        try {
            while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                once(stop, work);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            alive.decrementAndGet();
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

    /** Stops and waits a few seconds for work in progress. */
    void stop() {
        stopped.countDown();
        long limit = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (alive.get() > 0 && System.nanoTime() < limit) {
            Thread.onSpinWait();
            Thread.yield();
        }
    }
}
