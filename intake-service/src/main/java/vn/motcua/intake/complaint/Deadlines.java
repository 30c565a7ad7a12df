package vn.motcua.intake.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.contracts.complaint.ComplaintStep;

/** Computes by when the next step of a complaint must be done: the law's minutes on the agency's working time. */
@Service
class Deadlines {

    private final ComplaintLaw law;
    private final WorkingTime time;

    Deadlines(ComplaintLaw law, WorkingTime time) {
        this.law = law;
        this.time = time;
    }

    /** The deadline of what a complaint in this status waits for; null if nothing is left to do. */
    @Nullable
    Deadline of(ComplaintStatus status, Instant from, String agency) {
        ComplaintStep step = status.awaits();
        return step == null
                ? null
                : new Deadline(step, time.after(from, law.term(step).minutes(), agency), false);
    }
}
