package vn.motcua.standins.zalo;

import java.util.Objects;

/**
 * How the account behaves.
 *
 * @param code what it answers to {@code REFUSE}, e.g. -144; not used otherwise
 */
record ZaloManner(Mode mode, int code) {

    static final ZaloManner WELL = new ZaloManner(Mode.WELL, 0);

    ZaloManner {
        Objects.requireNonNull(mode, "mode is missing");
    }

    /** What a caller must survive. */
    enum Mode {
        /** Takes messages and says once that they arrived. */
        WELL,
        /** Takes no message. */
        REFUSE,
        /** Takes messages, and hangs up instead of answering. */
        ACCEPT_THEN_DROP,
        /** Says everything twice. */
        SAYS_TWICE,
        /** Somebody else, who does not know the secret, says first that it arrived. */
        FORGED,
        /** Never says that anything arrived. */
        SAYS_NOTHING
    }
}
