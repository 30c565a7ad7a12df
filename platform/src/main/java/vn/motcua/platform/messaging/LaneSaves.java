package vn.motcua.platform.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.platform.store.Change;
import vn.motcua.platform.store.JournalStore;
import vn.motcua.platform.store.Journaled;
import vn.motcua.platform.store.Prepared;

/**
 * What lanes note that run side by side goes to the store together: while one request is under way, the next gathers (group commit).
 * Nobody waits for company.
 */
final class LaneSaves<S> {

    private static final int AT_ONCE = 100;

    private final JournalStore<S> store;
    private final Queue<Gathered<S>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    LaneSaves(JournalStore<S> store) {
        this.store = store;
    }

    /** What came of it is known once somebody has written it, under the lock. */
    private static final class Gathered<S> {

        private final Prepared<S> save;
        private @Nullable Mono<Journaled<S>> outcome;

        private Gathered(Prepared<S> save) {
            this.save = save;
        }
    }

    /** As {@link JournalStore#save}, for a change without events. */
    Journaled<S> save(Journaled<S> before, Change<S> change) {
        Gathered<S> one = new Gathered<>(store.prepare(before, change));
        waiting.add(one);
        return Objects.requireNonNull(Blocking.get(written(one)));
    }

    private Mono<Journaled<S>> written(Gathered<S> one) {
        writing.lock();
        try {
            while (one.outcome == null) {
                writeSome();
            }
            return one.outcome;
        } finally {
            writing.unlock();
        }
    }

    private void writeSome() {
        List<Gathered<S>> some = new ArrayList<>();
        for (Gathered<S> next = waiting.poll(); next != null; next = some.size() < AT_ONCE ? waiting.poll() : null) {
            some.add(next);
        }
        try {
            List<JournalStore.Outcome<S>> outcomes = Objects.requireNonNull(Blocking.get(
                    store.saveAll(some.stream().map(each -> each.save).toList())));
            for (int index = 0; index < some.size(); index++) {
                some.get(index).outcome = outcomes.get(index).asMono();
            }
        } catch (RuntimeException failure) {
            some.forEach(each -> each.outcome = Mono.error(failure));
        }
    }
}
