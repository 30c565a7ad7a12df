package vn.motcua.platform.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dossier's lane that cannot go on in this service: the records that wait, in order, and why.
 *
 * @param incarnation tells this parking from an earlier or later one of the same lane
 * @param code why, stable: GAP, TEMPORARY, IMPOSSIBLE, UNREADABLE, UNKNOWN_VERSION, SEQUENCE_CONFLICT, HANDLER_FAILED,
 *     TOPIC_AHEAD
 * @param source whose event is missing; null unless the code is GAP or TOPIC_AHEAD
 * @param missingFrom first missing sequence of that source if the code is GAP, the last one on the topic if it is
 *     TOPIC_AHEAD, else 0
 * @param attempts automatic replays so far
 * @param wakeAt next automatic replay; null if only a person can decide
 * @param entries what waits, the record at which the lane stopped first and the others as they arrived; of a long lane
 *     the first {@link #SHOWN}
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
        List<Entry> entries) {

    /** So many of the records that wait are listed. */
    public static final int SHOWN = 100;

    public ParkedLane {
        entries = List.copyOf(entries);
    }

    /** A record that waits; {@code position} is topic, partition and offset. */
    public record Waiting(String position, byte[] value, String traceparent) {}

    /**
     * What is known of a record that waits without reading it again.
     *
     * @param id names it in the store
     * @param size in bytes
     * @param type null, like all that follows, if it cannot be read
     * @param eventId of the event in it
     */
    public record Entry(
            String id,
            String position,
            int size,
            @Nullable String type,
            @Nullable String source,
            @Nullable Long sequence,
            @Nullable String eventId) {}

    /** A record that waits, with what it holds. */
    public record Held(Entry entry, Waiting record) {}

    /** Why a lane stops, and after how long it is tried again by itself: counted by the store's clock, which all share. */
    public record Reason(
            String code,
            String detail,
            @Nullable String source,
            long missingFrom,
            @Nullable Duration retryIn) {}
}
