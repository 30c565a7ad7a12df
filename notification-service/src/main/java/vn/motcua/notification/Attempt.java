package vn.motcua.notification;

import java.time.Instant;
import java.util.Objects;

/**
 * One try to hand a notice over.
 *
 * @param provider who was asked
 * @param detail a code such as {@code HTTP 503}; never an address or a name; empty if there is nothing to say
 */
public record Attempt(Instant at, String provider, Outcome outcome, String detail) {
    public Attempt {
        // one written when there was one provider only has none
        provider = Objects.requireNonNullElse(provider, Channels.NOBODY);
    }

    /** How the try ended. */
    public enum Outcome {
        /** The provider took it. */
        TAKEN,
        /** It was surely not taken; try again. */
        NOT_TAKEN,
        /** Nobody knows whether it was taken. */
        UNCERTAIN,
        /** It was refused for good. */
        REFUSED
    }
}
