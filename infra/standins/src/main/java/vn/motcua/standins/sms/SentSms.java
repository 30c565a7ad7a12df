package vn.motcua.standins.sms;

import java.time.Instant;
import java.util.Objects;

/**
 * A message the provider sent, as its log tells it.
 *
 * @param provider its name, e.g. {@code first}
 * @param reference the caller's; a message centre is not told it, see {@link CentreMessage}
 * @param accepted how often it was really sent; more than 1 would be a fault of the provider; a message centre, which knows no references, has a line for each
 * @param repeats how often the same reference came again and was not sent
 */
record SentSms(
        String provider,
        String reference,
        String providerId,
        String to,
        String text,
        String sender,
        Instant at,
        int accepted,
        int repeats) {

    static SentSms first(String provider, LogLine line) {
        var message = Objects.requireNonNull(line.message());
        return new SentSms(
                provider,
                line.reference(),
                line.providerId(),
                Objects.requireNonNull(message.to()),
                Objects.requireNonNull(message.text()),
                Objects.requireNonNull(message.sender()),
                line.at(),
                1,
                0);
    }

    /** The same message after one more line of the log. */
    SentSms and(LogLine line) {
        var more = line.message() == null ? 0 : 1;
        return new SentSms(provider, reference, providerId, to, text, sender, at, accepted + more, repeats + 1 - more);
    }
}
