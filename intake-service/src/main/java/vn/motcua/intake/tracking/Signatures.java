package vn.motcua.intake.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;

import vn.motcua.platform.security.Hmac;

/** Signs under the service's tracking key, apart for each purpose. */
public final class Signatures {

    private static final int SHORTEST_KEY = 32;

    private final String key;

    public Signatures(String key) {
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "motcua.tracking.secret-key must have at least " + SHORTEST_KEY + " characters.");
        }
        this.key = key;
    }

    byte[] sign(String purpose, String text) {
        return Hmac.sha256(key, (purpose + "\n" + text).getBytes(UTF_8));
    }
}
