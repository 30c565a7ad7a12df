package vn.motcua.platform.messaging;

import java.util.List;
import vn.motcua.platform.run.Chore;

/** Does what a service does again and again, each on a thread of its own. */
final class Chores implements Background {

    private final List<Chore> all;
    private final Workers workers = new Workers("chores");

    Chores(List<Chore> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public void start() {
        all.forEach(chore -> workers.repeat(chore.pause(), () -> Blocking.get(chore.once())));
    }

    @Override
    public void stop() {
        workers.stop();
    }

    @Override
    public boolean isRunning() {
        return workers.running();
    }
}
