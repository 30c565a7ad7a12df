package vn.motcua.standins.sms;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the provider's log: a message accepted and sent, or a repeat that was recognised and not sent.
 *
 * @param message the message when it was sent; null for a repeat
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LogLine(
        String reference,
        String providerId,
        Instant at,
        @Nullable SmsMessage message) {}
