package vn.motcua.notification;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What became of a notice after the provider took it (báo cáo gửi), in the provider's word.
 *
 * @param at when it happened, by the provider's clock
 * @param detail the provider's code, e.g. {@code LANDLINE}; empty if there is nothing to say
 */
public record Receipt(Outcome outcome, Instant at, String detail) {

    private static final Pattern CODE = Pattern.compile("(?!.*\\d{6})[A-Za-z0-9_.-]{0,40}");

    /** Providers have words of their own, which may name people or numbers: only codes are kept. */
    public Receipt {
        detail = CODE.matcher(detail).matches() ? detail : "OTHER";
    }

    /** What became of it, the best first: that counts, in whatever order the words come. */
    public enum Outcome {
        /** It is on the phone. */
        DELIVERED(Notice.State.DELIVERED),
        /** It never will be: no such number, a landline, blocked. */
        PERMANENT_FAILURE(Notice.State.PERMANENT_FAILURE),
        /** The provider gave up: switched off, out of reach. */
        TEMPORARY_FAILURE(Notice.State.TEMPORARY_FAILURE);

        private final Notice.State state;

        Outcome(Notice.State state) {
            this.state = state;
        }
    }

    Notice.State state() {
        return outcome.state;
    }

    /** Why it was not delivered; empty if it was. */
    String reason() {
        return outcome == Outcome.DELIVERED ? "" : detail.isEmpty() ? outcome.name() : detail;
    }

    boolean betterThan(Receipt other) {
        return outcome.compareTo(other.outcome) < 0;
    }
}
