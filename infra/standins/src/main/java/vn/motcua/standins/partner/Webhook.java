package vn.motcua.standins.partner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One call as Standard Webhooks has it. It is checked as receivers are told to, written anew here, so that the platform and its
 * peer cannot be wrong alike.
 *
 * @param timestamp second of this try, as it stands in the header
 * @param signatures one or more {@code v1,<Base64>} with a space between
 */
record Webhook(String id, String timestamp, String signatures, byte[] body) {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SECOND = Pattern.compile("\\d{1,12}");
    private static final String SECRET = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    /** Whether it was signed with this secret, and not long ago. */
    boolean isGenuine(String secret, Instant now) {
        if (!secret.startsWith(SECRET) || id.isEmpty() || !isFresh(now)) {
            return false;
        }
        byte[] expected = ("v1," + Base64.getEncoder().encodeToString(signed(secret))).getBytes(UTF_8);
        return Stream.of(signatures.split(" "))
                .anyMatch(signature -> MessageDigest.isEqual(expected, signature.getBytes(UTF_8)));
    }

    private boolean isFresh(Instant now) {
        return SECOND.matcher(timestamp).matches()
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                                .abs()
                                .compareTo(TOLERANCE)
                        <= 0;
    }

    private byte[] signed(String secret) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes((id + "." + timestamp + ".").getBytes(UTF_8));
        content.writeBytes(body);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(SECRET.length())), ALGORITHM));
            return mac.doFinal(content.toByteArray());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
