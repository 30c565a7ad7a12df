package vn.motcua.standins.sms;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.smpp.charset.Gsm7BitCharsetProvider;

/**
 * What is submitted to a message centre, which is told no reference but two octets of it (user_message_reference). The log calls a
 * message by these and by what is said to whom, so that one which comes twice is seen there, on two lines.
 */
final class CentreMessage {

    /** Hexadecimal digits of what stands beside a message. */
    private static final int TAG = 4;

    private static final int HEX = 16;
    private static final byte UCS2 = 8;
    private static final Charset GSM = new Gsm7BitCharsetProvider().charsetForName("X-Gsm7Bit");
    private static final String COUNTRY = "84";

    private CentreMessage() {}

    static SmsMessage of(SubmitSm submitted) {
        var text = text(submitted);
        var to = national(submitted.getDestAddress());
        return new SmsMessage(tag(submitted) + "-" + digest(to + "\n" + text), to, text, submitted.getSourceAddr());
    }

    /** What stood beside the message of this name. */
    static short tag(String reference) {
        return (short) Integer.parseInt(reference.substring(0, TAG), HEX);
    }

    private static String tag(SubmitSm submitted) {
        var beside = submitted.getOptionalParameter(OptionalParameter.User_message_reference.class);
        return HexFormat.of().toHexDigits(beside == null ? 0 : beside.getValue());
    }

    private static String text(SubmitSm submitted) {
        var payload = submitted.getOptionalParameter(OptionalParameter.Message_payload.class);
        var octets = payload == null ? submitted.getShortMessage() : payload.getValue();
        return new String(octets, submitted.getDataCoding() == UCS2 ? StandardCharsets.UTF_16BE : GSM);
    }

    /** {@code 84901…} as it is dialled at home. */
    private static String national(String phone) {
        return phone.startsWith(COUNTRY) ? "0" + phone.substring(COUNTRY.length()) : phone;
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HEX);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
