package vn.motcua.intake.tracking;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under the service's tracking key, apart for each purpose. */
public final class Signatures {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;

    private final SecretKeySpec key;

    public Signatures(String key) {
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "motcua.tracking.secret-key must have at least " + SHORTEST_KEY + " characters.");
        }
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    byte[] sign(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, absent);
        }
    }
}
