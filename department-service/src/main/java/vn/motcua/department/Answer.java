package vn.motcua.department;

import java.time.Instant;
import java.util.Map;
import vn.motcua.contracts.dossier.LegResult;

/**
 * The agency's signed answer.
 *
 * @param resultRef official number; never personal data
 * @param outputs values that later legs may fetch, by name; they stay here and are on no event
 * @param reasonCode why it was refused; empty when granted
 * @param reason the same in words, for the applicant; empty when granted
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
}
