package vn.motcua.notification;

import java.time.Instant;
import reactor.core.publisher.Flux;

/** Knows which notices wait although their time has come: not those that are held back for later. */
public interface WaitingNotices {

    /**
     * Those of one medium; there is none without.
     *
     * @param oldest when the oldest of them could be told first
     */
    record Waiting(Medium medium, long count, Instant oldest) {}

    /** All that are due or were tried in vain. */
    Flux<Waiting> now();
}
