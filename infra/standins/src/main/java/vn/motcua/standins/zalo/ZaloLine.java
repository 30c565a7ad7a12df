package vn.motcua.standins.zalo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the account's log: keys that were given out, or a message that was sent.
 *
 * @param keys null for a message
 * @param messageId what the account calls the message; null for keys
 * @param message null for keys
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ZaloLine(
        Instant at,
        @Nullable Keys keys,
        @Nullable String messageId,
        @Nullable ZaloMessage message) {

    /**
     * The only keys that are good.
     *
     * @param renewal good for one renewal
     * @param appId for whom they are
     */
    record Keys(String access, String renewal, String appId) {}
}
