package vn.motcua.platform.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dossier's lane that cannot go on in this service: the records that wait, in order, and why.
 *
 * @param incarnation tells this parking from an earlier or later one of the same lane
 * @param code why, stable: GAP, TEMPORARY, IMPOSSIBLE, UNREADABLE, UNKNOWN_VERSION, SEQUENCE_CONFLICT, HANDLER_FAILED
 * @param source whose event is missing; null unless the code is GAP
 * @param missingFrom first missing sequence of that source; 0 unless the code is GAP
 * @param attempts automatic replays so far
 * @param wakeAt next automatic replay; null if only a person can decide
 */
public record ParkedLane(
        String id,
        String incarnation,
        long version,
        String code,
        String reason,
        @Nullable String source,
        long missingFrom,
        Instant since,
        int attempts,
        @Nullable Instant wakeAt,
        List<Waiting> entries) {
    public ParkedLane {
        entries = List.copyOf(entries);
    }

    /** A record that waits; {@code position} is topic, partition and offset. */
    public record Waiting(String position, byte[] value, String traceparent) {}

    /** Why a lane stops, and after how long it is tried again by itself: counted by the store's clock, which all share. */
    public record Reason(
            String code,
            String detail,
            @Nullable String source,
            long missingFrom,
            @Nullable Duration retryIn) {}
}
