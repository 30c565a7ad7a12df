package vn.motcua.notification.inbox;

import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Letters that were read and of which the ledger may not know yet: written in the same save as the reading itself. */
public interface Readings {

    /** That the letter of this reference was read. */
    record Reading(String reference, Instant readAt) {}

    /** Those whose time has come, the longest waiting first, so many at most. */
    Flux<Reading> due(Instant now, int limit);

    /** The ledger knows. */
    Mono<Void> entered(String reference);

    /** The ledger is to be told not before this time. */
    Mono<Void> postpone(String reference, Instant until);
}
