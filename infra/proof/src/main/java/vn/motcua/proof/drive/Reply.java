package vn.motcua.proof.drive;

import java.time.Duration;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back.
 *
 * @param status 0 if nothing did
 * @param text the body; why nothing came if nothing did
 * @param retryAfter when to come again; null if it did not say
 */
record Reply(int status, String text, @Nullable Duration retryAfter) {

    private static final int TOKEN_REFUSED = 401;
    private static final int BODY_INCOMPLETE = 408;
    private static final int TOO_MANY = 429;
    private static final int FAULT = 500;

    static Reply none(String why) {
        return new Reply(0, why, null);
    }

    boolean ok() {
        return status >= 200 && status < 300;
    }

    /** Refused before it reached anybody who could have done it; says nothing about the command. */
    boolean atTheDoor() {
        return status == TOKEN_REFUSED || status == BODY_INCOMPLETE;
    }

    /** Whether the same request must be sent again to learn what became of it. */
    boolean tryAgain() {
        return status == 0 || status == TOO_MANY || status >= FAULT || atTheDoor();
    }

    /** Whether whoever asked learned neither what became of it nor when to come again. */
    boolean failed() {
        return status == 0 || status >= FAULT && retryAfter == null;
    }

    /** How long to wait before the next try: as it says, else longer with every try. */
    Duration wait(int tries) {
        return retryAfter == null ? Pauses.beforeTry(tries) : retryAfter;
    }

    boolean tokenRefused() {
        return status == TOKEN_REFUSED;
    }

    /** The body; a missing node if it is no JSON. */
    JsonNode body() {
        try {
            return text.isEmpty()
                    ? JsonMapper.shared().missingNode()
                    : JsonMapper.shared().readTree(text);
        } catch (JacksonException other) {
            return JsonMapper.shared().missingNode();
        }
    }

    /** Its fingerprint; empty without a body. */
    String hash() {
        return status == 0 || text.isEmpty() ? "" : DigestUtils.sha256Hex(text);
    }

    /** The problem's code; empty for none. */
    String code() {
        return ok() ? "" : body().path("code").asString("");
    }

    /** Status and code, as it is counted. */
    String kind() {
        return (status + " " + code()).strip();
    }
}
