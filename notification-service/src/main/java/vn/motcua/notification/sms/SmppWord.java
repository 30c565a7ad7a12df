package vn.motcua.notification.sms;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.Receipt;

/**
 * What a message centre says became of a message, in its parameters or, as most do, in words like {@code id:… stat:DELIVRD}
 * (SMPP 3.4, appendix B), which each spells a little differently.
 *
 * @param messageId what the centre calls the message; null if it does not say
 * @param tag what it was told beside the message; null if it does not say it again
 * @param state its word, e.g. {@code DELIVRD}; empty if it says none
 */
record SmppWord(@Nullable String messageId, @Nullable Integer tag, String state) {

    private static final Pattern ID = Pattern.compile("(?i)\\bid:\\s*(\\S+)");
    private static final Pattern STATE = Pattern.compile("(?i)\\bstat:\\s*(\\w+)");

    /** By the parameter {@code message_state}. */
    private static final List<String> STATES = List.of(
            "SCHEDULED", "ENROUTE", "DELIVRD", "EXPIRED", "DELETED", "UNDELIV", "ACCEPTD", "UNKNOWN", "REJECTD");

    static SmppWord of(DeliverSm said) {
        String words = words(said);
        var id = said.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        var state = said.getOptionalParameter(OptionalParameter.Message_state.class);
        var tag = said.getOptionalParameter(OptionalParameter.User_message_reference.class);
        return new SmppWord(
                id == null ? found(ID, words) : id.getValueAsString(),
                tag == null ? null : Short.toUnsignedInt(tag.getValue()),
                state == null ? inWords(words) : named(state.getValue()));
    }

    private static String words(DeliverSm said) {
        var payload = said.getOptionalParameter(OptionalParameter.Message_payload.class);
        byte[] octets = payload == null ? said.getShortMessage() : payload.getValue();
        return octets == null ? "" : new String(octets, StandardCharsets.ISO_8859_1);
    }

    private static String inWords(String words) {
        String state = found(STATE, words);
        return state == null ? "" : state.toUpperCase(Locale.ROOT);
    }

    private static String named(byte state) {
        return state >= 0 && state < STATES.size() ? STATES.get(state) : "";
    }

    private static @Nullable String found(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** Whether it says of which message it is, and what became of it. */
    boolean isUnderstood() {
        return !state.isEmpty() && (messageId != null || tag != null);
    }

    /** An end, in our words; null while there is none. */
    Receipt.@Nullable Outcome outcome() {
        return switch (state.substring(0, Math.min(4, state.length()))) {
            case "DELI" -> Receipt.Outcome.DELIVERED;
            case "UNDE", "REJE", "FAIL" -> Receipt.Outcome.PERMANENT_FAILURE;
            case "EXPI", "DELE" -> Receipt.Outcome.TEMPORARY_FAILURE;
            default -> null;
        };
    }
}
