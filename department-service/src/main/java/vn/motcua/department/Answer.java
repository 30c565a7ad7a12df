package vn.motcua.department;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.LegResult;

/**
 * The agency's signed answer.
 *
 * @param resultRef official number, never personal data; empty until it is numbered
 * @param outputs values that later legs may fetch, by name; they stay here and are on no event
 * @param reasonCode why it was refused; empty when granted
 * @param reason the same in words, for the applicant; empty when granted
 * @param by user id of who signed
 * @param onBehalfOf user id of the head for whom it was signed (ký thay); null if the head signed
 */
public record Answer(
        LegResult result,
        String resultRef,
        Map<String, String> outputs,
        String reasonCode,
        String reason,
        String by,
        @Nullable String onBehalfOf,
        Instant at) {

    public Answer {
        outputs = Map.copyOf(outputs);
    }

    /** A result; a null number is given later. */
    static Answer granted(@Nullable String resultRef, Map<String, String> outputs, Sign sign) {
        String number = resultRef == null ? "" : resultRef;
        return new Answer(LegResult.GRANTED, number, outputs, "", "", sign.by(), sign.onBehalfOf(), sign.at());
    }

    /** A written refusal. */
    static Answer refused(String reasonCode, String reason, Sign sign) {
        return new Answer(LegResult.REFUSED, "", Map.of(), reasonCode, reason, sign.by(), sign.onBehalfOf(), sign.at());
    }

    /** The same with this number, unless it has one. */
    Answer numbered(String number) {
        return resultRef.isEmpty() ? new Answer(result, number, outputs, reasonCode, reason, by, onBehalfOf, at) : this;
    }
}
