package vn.motcua.standins.sms;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a provider says what became of messages.
 *
 * @param delayMillis after which time it says so, in milliseconds; null means a fifth of a second
 */
record ReceiptManner(Mode mode, @Nullable Long delayMillis) {

    static final ReceiptManner PROMPT = new ReceiptManner(Mode.ONCE, null);
    private static final long DEFAULT_DELAY_MILLIS = 200;

    ReceiptManner {
        Objects.requireNonNull(mode, "mode is missing");
    }

    /** What a caller must survive. */
    enum Mode {
        /** Says it once. */
        ONCE,
        /** Says everything twice. */
        TWICE,
        /** Says of what was delivered afterwards that it expired, as an older word that was held up. */
        DISORDERED,
        /** Somebody else, who does not know the secret, says first that it cannot be delivered. */
        FORGED,
        /** Says nothing. */
        NEVER
    }

    long delay() {
        return delayMillis == null ? DEFAULT_DELAY_MILLIS : delayMillis;
    }
}
