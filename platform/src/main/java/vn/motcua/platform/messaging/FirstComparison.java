package vn.motcua.platform.messaging;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import vn.motcua.platform.run.TopicWitness;

/** Where the store was restored, nobody may do anything before journals were compared with the topic: not a request, a lane or a timer. */
final class FirstComparison implements SmartLifecycle {

    private final Reconciler reconciler;
    private final StaleLanes stale;
    private final List<TopicWitness> witnesses;
    private final boolean restored;
    private volatile boolean running;

    FirstComparison(Reconciler reconciler, StaleLanes stale, List<TopicWitness> witnesses, boolean restored) {
        this.reconciler = reconciler;
        this.stale = stale;
        this.witnesses = List.copyOf(witnesses);
        this.restored = restored;
    }

    @Override
    public void start() {
        if (restored) {
            Blocking.untilDone("the comparison of a restored store", () -> {
                stale.trustTheTopic();
                reconciler.now(event -> witnesses.forEach(witness -> witness.saw(event)));
            });
        }
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

    /** After the store and the topics are there, before everything else. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }
}
