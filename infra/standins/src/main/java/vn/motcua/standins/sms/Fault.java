package vn.motcua.standins.sms;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a provider is to misbehave, and for how long: for so many messages, for so many seconds, or until it is reset when both
 * are null.
 *
 * @param delayMillis how late a SLOW answer comes, in milliseconds; null means five seconds
 */
record Fault(
        Mode mode,
        @Nullable Integer count,
        @Nullable Integer seconds,
        @Nullable Long delayMillis) {

    static final Fault NONE = new Fault(Mode.NONE, null, null, null);
    private static final long DEFAULT_DELAY_MILLIS = 5_000;

    Fault {
        Objects.requireNonNull(mode, "mode is missing");
    }

    /** The kinds of misbehaviour a caller must survive. */
    enum Mode {
        /** Works. */
        NONE,
        /** Answers 500 and sends nothing. */
        ERROR,
        /** Sends, but answers late. */
        SLOW,
        /** Sends, then drops the connection without an answer. */
        ACCEPT_THEN_DROP
    }

    long delay() {
        return mode != Mode.SLOW ? 0 : delayMillis == null ? DEFAULT_DELAY_MILLIS : delayMillis;
    }
}
