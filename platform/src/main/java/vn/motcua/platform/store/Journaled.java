package vn.motcua.platform.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.journal.Timer;

/**
 * A journalled document as loaded: everything but the journal itself.
 *
 * @param version 0 while it is not stored yet
 * @param state null for a stub, which only notes what was seen
 * @param sequence of the last event in its journal; 0 if it has announced nothing
 * @param hash of the last journal entry; empty if there is none
 * @param seen last handled event by source
 * @param answered the answer remembered under the command's slot that was asked for; null if there is none
 * @param parked whether the dossier's lane is parked in this service
 * @param timers as of the last save
 * @param traces {@code traceparent} that the effects of timers continue, by timer; none for what waits for its hour
 */
public record Journaled<S>(
        String id,
        long version,
        @Nullable S state,
        long sequence,
        String hash,
        Map<String, Seen> seen,
        @Nullable Answered answered,
        boolean parked,
        List<Timer> timers,
        Map<String, String> traces) {

    /** What a command was answered: hash of its body and the answer as JSON. */
    public record Answered(String bodyHash, String answer) {}

    /** A document that does not exist yet. */
    static <S> Journaled<S> absent(String id) {
        return new Journaled<>(id, 0, null, 0, "", Map.of(), null, false, List.of(), Map.of());
    }

    /** Sequence of the last event handled of this source; 0 if none was. */
    public long lastSeen(String source) {
        Seen last = seen.get(source);
        return last == null ? 0 : last.sequence();
    }
}
