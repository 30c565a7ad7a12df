package vn.motcua.platform.messaging;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.motcua.platform.run.Preparation;

/** Runs what a service prepares, before anything else of it starts; a store that is not there yet is waited for. */
final class Preparations implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Preparations.class);
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final List<Preparation> all;
    private volatile boolean running;

    Preparations(List<Preparation> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public void start() {
        all.forEach(preparation -> untilDone(preparation.toString(), () -> Blocking.get(preparation.prepare())));
        running = true;
    }

    /** Tries until it succeeds: what follows must not happen without it. */
    static void untilDone(String what, Runnable attempt) {
        boolean done = false;
        while (!done) {
            try {
                attempt.run();
                done = true;
            } catch (RuntimeException failure) {
                LOG.warn("{} is not ready, tried again: {}", what, failure.toString());
                Blocking.pause(MOMENT);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** First to start, last to stop. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
