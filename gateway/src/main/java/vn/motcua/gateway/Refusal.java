package vn.motcua.gateway;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request the door does not let through; {@link ProblemAnswers} makes the answer of it. It carries no stack trace. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final @Nullable Duration retryAfter;

    private Refusal(Reason reason, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(reason.name(), cause, false, false);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    static Refusal of(Reason reason) {
        return new Refusal(reason, null, null);
    }

    static Refusal of(Reason reason, Throwable cause) {
        return new Refusal(reason, null, cause);
    }

    /** A refusal for now: the client is told when to come again. */
    static Refusal until(Reason reason, Duration retryAfter) {
        return new Refusal(reason, retryAfter, null);
    }

    Reason reason() {
        return reason;
    }

    /** When to come again; null where waiting does not help. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
