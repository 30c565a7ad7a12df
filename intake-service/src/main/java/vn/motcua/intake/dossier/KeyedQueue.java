package vn.motcua.intake.dossier;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Lets work of the same key run one after the other in this process, without blocking a thread, and not inside each other: a
 * hundred who are refused one after the other would need a hundred times the stack. Only spares conflicts:
 * cancelled work lets the next one start early, and other instances have queues of their own.
 */
final class KeyedQueue {

    private final Map<String, Sinks.Empty<Void>> tails = new ConcurrentHashMap<>();

    /** The same work, started when what was queued before it under this key has ended. */
    <T> Mono<T> inLine(String key, Mono<T> work) {
        return Mono.defer(() -> {
            Sinks.Empty<Void> done = Sinks.empty();
            Sinks.Empty<Void> before = tails.put(key, done);
            Mono<T> turn = before == null
                    ? work
                    : before.asMono().publishOn(Schedulers.parallel()).then(work);
            return turn.doFinally(signal -> leave(key, done));
        });
    }

    private void leave(String key, Sinks.Empty<Void> done) {
        tails.remove(key, done);
        done.tryEmitEmpty();
    }
}
