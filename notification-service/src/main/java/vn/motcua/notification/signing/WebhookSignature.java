package vn.motcua.notification.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.platform.security.Hmac;

/**
 * Signs what we tell partners (chữ ký webhook), as the specification Standard Webhooks has it: HMAC-SHA256 over id, second and
 * body, once with each secret, so that a partner may change secrets in its own time.
 */
public final class WebhookSignature {

    /** Where the id of a message stands: the same however often it is sent. */
    public static final String ID = "webhook-id";

    /** Where the second of this try stands. */
    public static final String TIMESTAMP = "webhook-timestamp";

    /** Where the signatures stand. */
    public static final String HEADER = "webhook-signature";

    /** What every secret begins with; its key follows in Base64. */
    public static final String SECRET = "whsec_";

    private static final String VERSION = "v1,";

    private WebhookSignature() {}

    /** The value of {@link #HEADER}: one signature for each secret, with a space between. */
    public static String of(List<String> secrets, String id, Instant at, byte[] body) {
        byte[] head = (id + "." + at.getEpochSecond() + ".").getBytes(US_ASCII);
        return secrets.stream()
                .map(secret -> VERSION + Base64.getEncoder().encodeToString(Hmac.sha256(key(secret), head, body)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] key(String secret) {
        return Base64.getDecoder().decode(secret.substring(SECRET.length()));
    }
}
