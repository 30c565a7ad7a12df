package vn.motcua.platform.waits;

import java.util.List;
import java.util.function.Predicate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All long waits of a service, from all its sources. */
public final class WaitBoard {

    private final List<LongWaits> sources;

    public WaitBoard(List<LongWaits> sources) {
        this.sources = List.copyOf(sources);
    }

    /** One page of what the reader may see. */
    public Mono<WaitPage> page(WaitQuery query, Predicate<LongWait> visible) {
        return Flux.fromIterable(sources)
                .filter(query::mayCome)
                .concatMap(LongWaits::all)
                .filter(visible.and(query::matches))
                .collect(() -> new WaitPage.Gathering(query), WaitPage.Gathering::add)
                .map(WaitPage.Gathering::page);
    }

    /** The wait of this key; empty if it does not wait (any more). */
    public Mono<LongWait> find(String key) {
        return Flux.fromIterable(sources)
                .concatMap(LongWaits::all)
                .filter(wait -> wait.key().equals(key))
                .next();
    }
}
