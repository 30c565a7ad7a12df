package vn.motcua.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class BackgroundTest {

    /** Has ended well if another one was ending meanwhile. */
    private static final class Part implements Background {
        private final CountDownLatch ending;
        private boolean running;
        private boolean beside;

        Part(CountDownLatch ending) {
            this.ending = ending;
        }

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            ending.countDown();
            try {
                beside = ending.await(3, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }

    @Test
    void partsStopBesideEachOtherAndTheContextWaitsForAll() {
        CountDownLatch ending = new CountDownLatch(2);
        Part one = new Part(ending);
        Part other = new Part(ending);
        GenericApplicationContext context = new GenericApplicationContext();
        context.registerBean("one", Part.class, () -> one);
        context.registerBean("other", Part.class, () -> other);
        context.refresh();

        context.close();

        assertThat(one.beside).isTrue();
        assertThat(other.beside).isTrue();
        assertThat(one.running || other.running).isFalse();
    }
}
