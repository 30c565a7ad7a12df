package vn.motcua.notification.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.platform.security.Hmac;

/**
 * Signs a body together with the second at which it was said (chữ ký HMAC-SHA256), as {@code t=1764500000,v1=…} in the header
 * {@value #HEADER}. What was said more than five minutes ago, or is to be said then, is not believed any more.
 */
public final class Signature {

    /** Where the signature stands. */
    public static final String HEADER = "X-Signature";

    private static final Duration BELIEVED = Duration.ofMinutes(5);
    private static final Pattern WRITTEN = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");

    private Signature() {}

    /** How far a signature can be believed. */
    public enum Trust {
        /** It is genuine, and of now. */
        GENUINE,
        /** It is genuine, and was said too long ago: somebody may play it again. */
        STALE,
        /** It is missing, or of another body or another secret. */
        FORGED
    }

    /** The header's value. */
    public static String of(byte[] body, String secret, Instant now) {
        long second = now.getEpochSecond();
        return "t=" + second + ",v1=" + HexFormat.of().formatHex(digest(body, secret, second));
    }

    /** How far the header's value can be believed; nobody's secret signs nothing. */
    public static Trust trust(String written, byte[] body, String secret, Instant now) {
        Matcher parts = WRITTEN.matcher(written);
        if (secret.isBlank() || !parts.matches()) {
            return Trust.FORGED;
        }
        long second = Long.parseLong(parts.group(1));
        byte[] given = HexFormat.of().parseHex(parts.group(2));
        if (!MessageDigest.isEqual(given, digest(body, secret, second))) {
            return Trust.FORGED;
        }
        return isOfNow(second, now) ? Trust.GENUINE : Trust.STALE;
    }

    private static boolean isOfNow(long second, Instant now) {
        return Duration.between(Instant.ofEpochSecond(second), now).abs().compareTo(BELIEVED) <= 0;
    }

    private static byte[] digest(byte[] body, String secret, long second) {
        return Hmac.sha256(secret, (second + ".").getBytes(US_ASCII), body);
    }
}
