package vn.motcua.platform.messaging;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.TemporaryFailure;

/** The one place that waits for a publisher; always with a limit. */
final class Blocking {

    private static final Logger LOG = LoggerFactory.getLogger(Blocking.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration MOMENT = Duration.ofSeconds(1);

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

    /** Tries until it succeeds: what follows must not happen without it. */
    static void untilDone(String what, Runnable attempt) {
        boolean done = false;
        while (!done) {
            try {
                attempt.run();
                done = true;
            } catch (RuntimeException failure) {
                LOG.warn("{} is not ready, tried again: {}", what, failure.toString());
                pause(MOMENT);
            }
        }
    }

    /** Waits a moment before trying again; interruption ends the wait with a temporary failure. */
    static void pause(Duration moment) {
        get(Mono.delay(moment));
    }
}
