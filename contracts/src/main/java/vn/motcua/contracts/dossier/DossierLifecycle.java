package vn.motcua.contracts.dossier;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * THE table of a dossier's life: from which status, on which event, by which service, to which status. Intake folds it,
 * everything else reads it. An event without a row in a status is impossible there, unless it is {@link #isLate late}.
 *
 * <p>Where one event has several rows in a status, a wait has ended or a withdrawal was decided, and the dossier goes on to
 * what is left of its life: see {@code Dossier.settled} in intake.
 */
public final class DossierLifecycle {

    /** One row; {@code from} is null for the first event of a dossier. */
    public record Row(@Nullable DossierStatus from, Class<? extends DossierEvent> on, String by, DossierStatus to) {}

    private static final List<Row> ROWS = new LifecycleTable().rows();

    private DossierLifecycle() {}

    /** Where the event can lead from this status; empty if it cannot happen there. */
    public static Set<DossierStatus> next(@Nullable DossierStatus from, Class<? extends DossierEvent> on) {
        Set<DossierStatus> targets = new LinkedHashSet<>();
        ROWS.stream().filter(row -> row.from() == from && row.on() == on).forEach(row -> targets.add(row.to()));
        return targets;
    }

    /**
     * Whether the event only came too late: an agency or the route announced it before it could know that the dossier was
     * stopped. Such an event is recorded and moves nothing.
     */
    public static boolean isLate(DossierStatus status, Class<? extends DossierEvent> event) {
        boolean foreign = DepartmentEvent.class.isAssignableFrom(event) || RoutingEvent.class.isAssignableFrom(event);
        return status == DossierStatus.STOPPED && foreign && next(status, event).isEmpty();
    }

    /** Events that can happen in this status. */
    public static List<Row> from(@Nullable DossierStatus status) {
        return ROWS.stream().filter(row -> row.from() == status).toList();
    }

    /** The whole table. */
    public static List<Row> rows() {
        return ROWS;
    }
}
