package vn.motcua.notification.webhook;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;

/**
 * The subscriptions that are on, so that not every event asks the store: a change made here counts at once, one made by another
 * instance within a second.
 */
@Service
class LiveSubscriptions {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Journal<Subscription> journal;
    private final AtomicInteger changes = new AtomicInteger();
    private final Mono<Read> last;

    LiveSubscriptions(Journal<Subscription> journal) {
        this.journal = journal;
        this.last = Mono.defer(this::read).cacheInvalidateIf(this::isOld);
    }

    /** What was read when, and after how many changes made here. */
    private record Read(List<Subscription> all, long nanos, int change) {}

    Mono<List<Subscription>> all() {
        return last.map(Read::all);
    }

    /** One was changed here. */
    void changed() {
        changes.incrementAndGet();
    }

    private Mono<Read> read() {
        long now = System.nanoTime();
        int change = changes.get();
        return journal.all(Query.where("settings.active", true))
                .map(Versioned::state)
                .filter(subscription -> subscription.offBecause() == null)
                .collectList()
                .map(all -> new Read(all, now, change));
    }

    private boolean isOld(Read read) {
        return read.change() != changes.get() || System.nanoTime() - read.nanos() > FRESH.toNanos();
    }
}
