package vn.motcua.standins.zalo;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * A message that the account sent, as its log tells it.
 *
 * @param reference the caller's {@code tracking_id}
 * @param accepted how often it was sent: Zalo does not promise to know what came before
 */
record SentZns(
        String reference,
        String messageId,
        String to,
        String template,
        Map<String, String> values,
        Instant at,
        int accepted) {

    static SentZns first(ZaloLine line) {
        ZaloMessage message = Objects.requireNonNull(line.message());
        return new SentZns(
                Objects.requireNonNull(message.trackingId()),
                Objects.requireNonNull(line.messageId()),
                Objects.requireNonNull(message.phone()),
                Objects.requireNonNull(message.templateId()),
                Objects.requireNonNull(message.data()),
                line.at(),
                1);
    }

    /** The same, sent once more. */
    SentZns again() {
        return new SentZns(reference, messageId, to, template, values, at, accepted + 1);
    }
}
