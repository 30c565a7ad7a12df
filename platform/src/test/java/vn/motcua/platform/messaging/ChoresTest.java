package vn.motcua.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.motcua.platform.run.Chore;

/** What a service does again and again goes on until it is stopped, whatever fails. */
class ChoresTest {

    private final AtomicInteger times = new AtomicInteger();
    private final CountDownLatch thrice = new CountDownLatch(3);

    @Test
    void aChoreThatFailsIsDoneAgainUntilAllIsStopped() throws InterruptedException {
        Chores chores = new Chores(List.of(failingOnce()));
        chores.start();
        assertThat(chores.isRunning()).isTrue();
        assertThat(thrice.await(20, TimeUnit.SECONDS)).isTrue();

        chores.stop();

        assertThat(chores.isRunning()).isFalse();
        int done = times.get();
        assertThat(new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(times).hasValue(done);
    }

    private Chore failingOnce() {
        return new Chore() {
            @Override
            public Duration pause() {
                return Duration.ofMillis(1);
            }

            @Override
            public Mono<Void> once() {
                return Mono.fromRunnable(() -> {
                    thrice.countDown();
                    if (times.incrementAndGet() == 1) {
                        throw new IllegalStateException("the first time");
                    }
                });
            }
        };
    }
}
