package vn.motcua.notification.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Problem;

/** The systems of partners, as they are called (hệ thống của đối tác). */
public interface Partners {

    /**
     * Looks up the address of a receiver before anything is sent there.
     *
     * @throws Problem (as an error signal) {@code WEBHOOK_HOST_UNKNOWN}; {@code WEBHOOK_ADDRESS_REFUSED} for one in a private
     *     network that is not allowed
     */
    Mono<Void> check(URI url);

    /** Hands over, signed now; whatever goes wrong is an answer, never an error. */
    Mono<Answer> post(Call call);

    /**
     * What is handed over.
     *
     * @param webhook id of the subscription
     * @param secrets each signs
     * @param reference the same however often it is tried: receivers tell by it what they have already
     */
    record Call(String webhook, String url, List<Secret> secrets, String reference, String body) {
        public Call {
            secrets = List.copyOf(secrets);
        }
    }

    /** What became of a call. */
    sealed interface Answer {

        /** The receiver has it. */
        record Taken() implements Answer {}

        /** The receiver wants nothing any more. */
        record Gone() implements Answer {}

        /**
         * Not this time.
         *
         * @param code e.g. {@code HTTP 503}; never an address
         * @param uncertain whether the receiver may have it all the same
         * @param pause for how long the receiver wants to be left alone; null if it does not say
         */
        record NotTaken(
                String code, boolean uncertain, @Nullable Duration pause) implements Answer {}
    }
}
