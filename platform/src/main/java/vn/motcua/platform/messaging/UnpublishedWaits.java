package vn.motcua.platform.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import vn.motcua.platform.store.JournalStore;
import vn.motcua.platform.store.Journals;
import vn.motcua.platform.store.LateDocuments;
import vn.motcua.platform.waits.LongWait;
import vn.motcua.platform.waits.LongWaits;
import vn.motcua.platform.waits.WaitKind;

/** Journals whose events have waited for too long to be published: the broker or a topic is away. */
final class UnpublishedWaits implements LongWaits {

    static final WaitKind UNPUBLISHED = WaitKind.technical(
            "UNPUBLISHED",
            "See whether the broker and its topics are there, and what the log says of publishing; it is tried again every second.");

    private static final Duration SWEEP = Duration.ofSeconds(1);

    private final Journals journals;
    private final Duration limit;
    private final Clock wall = Clock.systemUTC();

    UnpublishedWaits(Journals journals, Duration limit) {
        this.journals = journals;
        this.limit = limit;
    }

    @Override
    public List<WaitKind> kinds() {
        return List.of(UNPUBLISHED);
    }

    @Override
    public Flux<LongWait> all() {
        return Flux.fromIterable(journals.opened())
                .concatMap(store -> new LateDocuments(store).unpublished(limit).map(late -> wait(store, late)));
    }

    private LongWait wait(JournalStore<?> store, LateDocuments.Unpublished late) {
        String source = store.spec().name() + "/" + late.id();
        return UNPUBLISHED
                .of(Lane.of(store.spec(), late.id()), source, late.since())
                .because(new LongWait.Cause(
                        UNPUBLISHED.code(), "", 0, wall.instant().plus(SWEEP)))
                .telling(Map.of("events", Long.toString(late.events())));
    }
}
