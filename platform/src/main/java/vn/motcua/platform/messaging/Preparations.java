package vn.motcua.platform.messaging;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import vn.motcua.platform.run.Preparation;

/** Runs what a service prepares, before anything else of it starts; a store that is not there yet is waited for. */
final class Preparations implements SmartLifecycle {

    private final List<Preparation> all;
    private volatile boolean running;

    Preparations(List<Preparation> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public void start() {
        all.forEach(
                preparation -> Blocking.untilDone(preparation.toString(), () -> Blocking.get(preparation.prepare())));
        running = true;
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
