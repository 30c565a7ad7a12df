package vn.motcua.platform.messaging;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.TemporaryFailure;

/** The one place that waits for a publisher; always with a limit. */
final class Blocking {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Blocking() {}

    static <T> @Nullable T get(Mono<T> mono) {
        try {
            return mono.block(LIMIT);
        } catch (IllegalStateException late) {
            if (late.getCause() instanceof TimeoutException) {
                throw new TemporaryFailure("no answer within " + LIMIT, late);
            }
            throw late;
        }
    }

    static <T> List<T> all(Flux<T> flux) {
        List<T> all = get(flux.collectList());
        return all == null ? List.of() : all;
    }

    /** Waits a moment before trying again; interruption ends the wait with a temporary failure. */
    static void pause(Duration moment) {
        get(Mono.delay(moment));
    }
}
