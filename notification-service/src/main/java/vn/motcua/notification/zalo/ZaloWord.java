package vn.motcua.notification.zalo;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.notification.HttpReceipts.Unbelieved;
import vn.motcua.notification.Receipt;
import vn.motcua.notification.Receipts;
import vn.motcua.platform.journal.Problem;

/**
 * What Zalo says to the account's webhook, signed by SHA-256 over application, body, time and the account's secret. It says much;
 * only that a message of ours is on somebody's phone is a receipt. It says so once more or late as it likes: that changes nothing.
 */
final class ZaloWord {

    /** Where the signature stands. */
    static final String SIGNATURE = "X-ZEvent-Signature";

    private static final String ARRIVED = "user_received_message";
    private static final Pattern REFERENCE = Pattern.compile("[0-9a-f]{32}");

    private final String appId;
    private final String secret;

    ZaloWord(String appId, String secret) {
        this.appId = appId;
        this.secret = secret;
    }

    /** The receipt; empty if it says something else. */
    Optional<Receipts.Report> read(String signature, byte[] body) {
        JsonNode said = parsed(body);
        if (secret.isBlank()
                || !isGenuine(signature, body, said.path("timestamp").asString(""))) {
            throw new Unbelieved("FORGED");
        }
        String reference = said.path("message").path("tracking_id").asString("");
        return said.path("event_name").asString("").equals(ARRIVED)
                        && REFERENCE.matcher(reference).matches()
                ? Optional.of(new Receipts.Report(reference, arrived(said)))
                : Optional.empty();
    }

    /** What is not even JSON has no time, and so no signature. */
    private static JsonNode parsed(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException unreadable) {
            throw new Unbelieved("FORGED");
        }
    }

    private boolean isGenuine(String signature, byte[] body, String timestamp) {
        return MessageDigest.isEqual(
                signature.getBytes(US_ASCII), signed(body, timestamp).getBytes(US_ASCII));
    }

    private String signed(byte[] body, String timestamp) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(appId.getBytes(UTF_8));
        digest.update(body);
        digest.update((timestamp + secret).getBytes(UTF_8));
        return "mac=" + HexFormat.of().formatHex(digest.digest());
    }

    private static Receipt arrived(JsonNode said) {
        String sent = said.path("timestamp").asString("");
        String at = said.path("message").path("delivery_time").asString(sent);
        try {
            return new Receipt(Receipt.Outcome.DELIVERED, Instant.ofEpochMilli(Long.parseLong(at)), "");
        } catch (NumberFormatException | DateTimeException wrong) {
            throw Problem.of(
                    Problem.Kind.MALFORMED, "RECEIPT_UNREADABLE", "delivery_time and timestamp are milliseconds.");
        }
    }
}
