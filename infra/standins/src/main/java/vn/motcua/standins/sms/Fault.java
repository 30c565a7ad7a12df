package vn.motcua.standins.sms;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jsmpp.SMPPConstant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

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
    private static final long SILENCE_MILLIS = 30_000;

    Fault {
        Objects.requireNonNull(mode, "mode is missing");
    }

    /** The kinds of misbehaviour a caller must survive. */
    enum Mode {
        /** Works. */
        NONE(HttpStatus.ACCEPTED, SMPPConstant.STAT_ESME_ROK),
        /** Says that it is broken, and sends nothing. */
        ERROR(HttpStatus.INTERNAL_SERVER_ERROR, SMPPConstant.STAT_ESME_RSYSERR),
        /** Is not there: sends nothing, and hangs up on whoever calls if it can. */
        AWAY(HttpStatus.SERVICE_UNAVAILABLE, SMPPConstant.STAT_ESME_RSYSERR),
        /** Says that too much came at once, and sends nothing. */
        THROTTLED(HttpStatus.TOO_MANY_REQUESTS, SMPPConstant.STAT_ESME_RTHROTTLED),
        /** Says that there is no such number, and sends nothing. */
        REFUSES(HttpStatus.UNPROCESSABLE_CONTENT, SMPPConstant.STAT_ESME_RINVDSTADR),
        /** Sends, but answers late. */
        SLOW(HttpStatus.ACCEPTED, SMPPConstant.STAT_ESME_ROK),
        /** Sends, and answers when nobody waits any more. */
        SILENT(HttpStatus.ACCEPTED, SMPPConstant.STAT_ESME_ROK),
        /** Sends, then drops the connection without an answer. */
        ACCEPT_THEN_DROP(HttpStatus.ACCEPTED, SMPPConstant.STAT_ESME_ROK);

        private final HttpStatus http;
        private final int smpp;

        Mode(HttpStatus http, int smpp) {
            this.http = http;
            this.smpp = smpp;
        }

        boolean takes() {
            return smpp == SMPPConstant.STAT_ESME_ROK;
        }

        /** What it answers over HTTP. */
        HttpStatus http() {
            return http;
        }

        /** What it answers over SMPP. */
        int smpp() {
            return smpp;
        }
    }

    private long delay() {
        return switch (mode) {
            case SLOW -> delayMillis == null ? DEFAULT_DELAY_MILLIS : delayMillis;
            case SILENT -> SILENCE_MILLIS;
            default -> 0;
        };
    }

    /** Lets the time pass by which the answer is late; who answers has a thread of his own. */
    void holdBack() {
        new CompletableFuture<Void>()
                .completeOnTimeout(null, delay(), TimeUnit.MILLISECONDS)
                .join();
    }
}
