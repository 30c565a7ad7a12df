package vn.motcua.intake.complaint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The legal times of one complaint.
 *
 * @param current what must be done next; null once nothing is left to do
 * @param missed every deadline that passed, in order; never forgotten
 */
public record Timekeeping(@Nullable Deadline current, List<Deadline> missed) {
    public Timekeeping {
        missed = List.copyOf(missed);
    }

    Timekeeping next(@Nullable Deadline deadline) {
        return new Timekeeping(deadline, missed);
    }

    Timekeeping miss(Deadline deadline) {
        List<Deadline> more = new ArrayList<>(missed);
        more.add(deadline.asMissed());
        return new Timekeeping(deadline.asMissed(), more);
    }
}
