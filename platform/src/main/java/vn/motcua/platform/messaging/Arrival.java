package vn.motcua.platform.messaging;

import org.jspecify.annotations.Nullable;
import vn.motcua.platform.store.Seen;

/** What the inbox makes of an event by its sequence alone, before anybody looks at what it says. */
public enum Arrival {
    /** The one that is waited for. */
    NEXT,
    /** Handled already. */
    REPEATED,
    /** One before it is missing. */
    EARLY,
    /** Another event had this sequence. */
    CONFLICT;

    /**
     * Judges an event of a source.
     *
     * @param last what was handled last of the source; null if nothing was
     */
    public static Arrival of(@Nullable Seen last, long sequence, String id) {
        long handled = last == null ? 0 : last.sequence();
        if (sequence > handled) {
            return sequence == handled + 1 ? NEXT : EARLY;
        }
        return last != null && sequence == handled && !id.equals(last.id()) ? CONFLICT : REPEATED;
    }
}
