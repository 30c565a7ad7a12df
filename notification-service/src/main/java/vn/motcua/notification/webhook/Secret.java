package vn.motcua.notification.webhook;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.signing.WebhookSignature;

/**
 * What deliveries are signed with (khóa ký webhook). It is told once, to who had it made; neither answers nor logs have it after
 * that.
 *
 * @param key {@code whsec_…}
 * @param until until when it is still signed with; null for the one in force
 */
public record Secret(String key, Instant since, @Nullable Instant until) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int SHOWN = 8;

    /** A new one, in force from now on. */
    static Secret fresh(Instant now) {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new Secret(WebhookSignature.SECRET + Base64.getEncoder().encodeToString(key), now, null);
    }

    boolean signsAt(Instant now) {
        return until == null || now.isBefore(until);
    }

    /** The same, given up by then at the latest. */
    Secret retired(Instant then) {
        return until != null && until.isBefore(then) ? this : new Secret(key, since, then);
    }

    /** What tells it apart from others and does not tell it. */
    public String fingerprint() {
        return DigestUtils.sha256Hex(key).substring(0, SHOWN);
    }

    @Override
    public String toString() {
        return "secret " + fingerprint();
    }
}
