package vn.motcua.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Work that is repeated ends when it is told to, and whoever waits for its end leaves it the processors that it needs. */
class WorkersTest {

    private static final int SERVICES = 4 * Runtime.getRuntime().availableProcessors();

    @Test
    void manyStopsAtOnceWaitOnlyForTheWorkInProgress() throws InterruptedException {
        AtomicInteger ended = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(SERVICES);
        List<Workers> all = new ArrayList<>();
        for (int service = 0; service < SERVICES; service++) {
            Workers workers = new Workers("work");
            workers.repeat(Duration.ZERO, () -> {
                begun.countDown();
                new Semaphore(0).tryAcquire(200, TimeUnit.MILLISECONDS);
                ended.incrementAndGet();
            });
            all.add(workers);
        }
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        long start = System.nanoTime();
        try (ExecutorService stoppers = Executors.newVirtualThreadPerTaskExecutor()) {
            all.forEach(workers -> stoppers.submit(workers::stop));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        int before = ended.get();
        assertThat(before).isGreaterThanOrEqualTo(SERVICES);
        assertThat(all).noneMatch(Workers::running);
    }
}
