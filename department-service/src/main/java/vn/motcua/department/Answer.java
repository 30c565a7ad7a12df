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
 * @param by user id of the head who signed
 */
public record Answer(
        LegResult result,
        String resultRef,
        Map<String, String> outputs,
        String reasonCode,
        String reason,
        String by,
        Instant at) {

    public Answer {
        outputs = Map.copyOf(outputs);
    }

    /** A result; a null number is given later. */
    static Answer granted(@Nullable String resultRef, Map<String, String> outputs, String by, Instant at) {
        return new Answer(LegResult.GRANTED, resultRef == null ? "" : resultRef, outputs, "", "", by, at);
    }

    /** A written refusal. */
    static Answer refused(String reasonCode, String reason, String by, Instant at) {
        return new Answer(LegResult.REFUSED, "", Map.of(), reasonCode, reason, by, at);
    }

    /** The same with this number, unless it has one. */
    Answer numbered(String number) {
        return resultRef.isEmpty() ? new Answer(result, number, outputs, reasonCode, reason, by, at) : this;
    }
}
