package vn.motcua.intake.dossier;

import java.time.Instant;
import vn.motcua.contracts.catalogue.StartRule;

/** When a dossier is due, counted in legal working time. */
@FunctionalInterface
public interface DueDates {

    /**
     * The due date of what is accepted at that moment.
     *
     * @param minutes working minutes promised
     */
    Due of(Instant acceptedAt, long minutes, StartRule rule);

    /**
     * A due date.
     *
     * @param provisional whether it lies in a year whose calendar is not official yet
     */
    record Due(Instant clockStart, Instant dueAt, boolean provisional) {}
}
