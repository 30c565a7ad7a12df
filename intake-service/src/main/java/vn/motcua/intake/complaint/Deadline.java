package vn.motcua.intake.complaint;

import java.time.Instant;
import vn.motcua.contracts.complaint.ComplaintStep;

/**
 * By when a step must be done (thời hạn).
 *
 * @param missed whether it passed without the step (quá hạn)
 */
public record Deadline(ComplaintStep step, Instant dueAt, boolean missed) {

    Deadline asMissed() {
        return new Deadline(step, dueAt, true);
    }
}
