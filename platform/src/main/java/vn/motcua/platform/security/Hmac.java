package vn.motcua.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs with a secret that the other side knows too (mã xác thực HMAC-SHA256, RFC 2104). */
public final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private Hmac() {}

    /** The 32 bytes that only who has the secret can make of these parts, one after the other; the secret must not be empty. */
    public static byte[] sha256(String secret, byte[]... parts) {
        return sha256(secret.getBytes(UTF_8), parts);
    }

    /** The same with a secret that is no text. */
    public static byte[] sha256(byte[] secret, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, absent);
        }
    }
}
