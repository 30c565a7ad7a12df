package vn.motcua.notification;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What was submitted to message centres (trung tâm tin nhắn, SMSC), which know no references of ours: remembered before it goes,
 * so that after a crash it does not go twice, and found again by what the centre calls it.
 */
public interface SubmittedMessages {

    /** What is known of an earlier time. */
    enum Earlier {
        /** There was none, or the centre surely did not take it. */
        NONE,
        /** The centre took it. */
        TAKEN,
        /** Nobody knows whether the centre took it. */
        OPEN
    }

    /** Remembers that the message goes to this provider now, unless it went before. */
    Mono<Earlier> begin(String provider, String reference);

    /** The provider took it, and calls it so. */
    Mono<Void> taken(String reference, String messageId);

    /** The provider surely did not take it. */
    Mono<Void> notTaken(String reference);

    /**
     * The reference of what the provider calls so; empty if it is not known (yet), or if several could be meant.
     *
     * @param messageId null if the provider does not say
     * @param tag what the provider was told beside the message, to be said again in receipts: {@link #tag}; null if it says none
     */
    Mono<String> reference(String provider, @Nullable String messageId, @Nullable Integer tag);

    /** Sixteen bits of the reference, which is all that the protocol has for it. */
    static int tag(String reference) {
        return Integer.parseInt(reference.substring(0, 4), 16);
    }
}
