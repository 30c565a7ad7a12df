package vn.motcua.intake.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.ReturnMethod;
import vn.motcua.platform.journal.Problem;

/**
 * What the desk wants to hand over.
 *
 * @param legs codes; empty for everything that is ready
 * @param evidence who signed, the number of the postal bill, or the reference of the electronic result; null only at the
 *     counter, where the officer's own record is the evidence
 */
public record WantedReturn(
        List<String> legs, ReturnMethod method, @Nullable String evidence) {
    public WantedReturn {
        legs = List.copyOf(legs);
    }

    /** The evidence; posted or sent results cannot do without. */
    String requiredEvidence() {
        if (evidence != null && !evidence.isBlank()) {
            return evidence.strip();
        }
        return switch (method) {
            case COUNTER -> "";
            case POSTAL -> throw Problem.invalid("EVIDENCE_MISSING", "A result that is posted needs its bill number.");
            case ELECTRONIC ->
                throw Problem.invalid("EVIDENCE_MISSING", "An electronic result needs the reference of what was sent.");
        };
    }
}
