package vn.motcua.notification;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One try to hand a notice over.
 *
 * @param provider who was asked
 * @param detail a code such as {@code HTTP 503}; never an address or a name; empty if there is nothing to say
 * @param template version of the office's own text that it was written with; null for the shipped one, and where nothing was
 *     written, or a crash took the knowledge of it
 */
public record Attempt(
        Instant at,
        String provider,
        Outcome outcome,
        String detail,
        @Nullable String template) {
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

    Attempt writtenWith(@Nullable String text) {
        return new Attempt(at, provider, outcome, detail, text);
    }
}
