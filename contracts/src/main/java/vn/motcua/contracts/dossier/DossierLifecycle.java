package vn.motcua.contracts.dossier;

import static vn.motcua.contracts.dossier.DossierStatus.ACCEPTED;
import static vn.motcua.contracts.dossier.DossierStatus.PROCESSING;
import static vn.motcua.contracts.dossier.DossierStatus.REFUSED;
import static vn.motcua.contracts.dossier.DossierStatus.RESOLVED;
import static vn.motcua.contracts.dossier.DossierStatus.RETURNED;
import static vn.motcua.contracts.dossier.DossierStatus.SUBMITTED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * THE table of a dossier's life: from which status, on which event, by which service, to which status. Intake folds it,
 * everything else reads it. An event without a row in a status is impossible there.
 */
public final class DossierLifecycle {

    /** One row; {@code from} is null for the first event of a dossier. */
    public record Row(@Nullable DossierStatus from, Class<? extends DossierEvent> on, String by, DossierStatus to) {}

    private static final List<Row> ROWS = Stream.of(
                    intake(null, IntakeEvent.DossierSubmitted.class, SUBMITTED),
                    intake(SUBMITTED, IntakeEvent.FileAttached.class, SUBMITTED),
                    intake(SUBMITTED, IntakeEvent.DossierAccepted.class, ACCEPTED),
                    intake(SUBMITTED, IntakeEvent.DossierRefused.class, REFUSED),
                    onItsWay(ACCEPTED),
                    onItsWay(PROCESSING),
                    department(PROCESSING, DepartmentEvent.CaseAssigned.class, PROCESSING),
                    department(PROCESSING, DepartmentEvent.CaseSubmitted.class, PROCESSING),
                    department(PROCESSING, DepartmentEvent.CaseReworked.class, PROCESSING),
                    department(PROCESSING, DepartmentEvent.CaseResolved.class, PROCESSING),
                    intake(PROCESSING, IntakeEvent.LegResultReturned.class, PROCESSING),
                    routing(PROCESSING, RoutingEvent.RouteCompleted.class, RESOLVED),
                    intake(RESOLVED, IntakeEvent.ResultReady.class, RESOLVED),
                    intake(RESOLVED, IntakeEvent.LegResultReturned.class, RESOLVED),
                    intake(RESOLVED, IntakeEvent.ResultReturned.class, RETURNED))
            .flatMap(rows -> rows)
            .toList();

    private DossierLifecycle() {}

    private static Stream<Row> onItsWay(DossierStatus open) {
        return Stream.of(
                        intake(open, IntakeEvent.FileAttached.class, open),
                        routing(open, RoutingEvent.LegDispatched.class, open),
                        routing(open, RoutingEvent.LegOverdue.class, open),
                        routing(open, RoutingEvent.RoutingFailed.class, open),
                        department(open, DepartmentEvent.CaseReceived.class, PROCESSING))
                .flatMap(rows -> rows);
    }

    private static Stream<Row> intake(@Nullable DossierStatus from, Class<? extends IntakeEvent> on, DossierStatus to) {
        return Stream.of(new Row(from, on, "intake", to));
    }

    private static Stream<Row> routing(DossierStatus from, Class<? extends RoutingEvent> on, DossierStatus to) {
        return Stream.of(new Row(from, on, "routing", to));
    }

    private static Stream<Row> department(DossierStatus from, Class<? extends DepartmentEvent> on, DossierStatus to) {
        return Stream.of(new Row(from, on, "department", to));
    }

    /** Where the event leads from this status; empty if the table has no such row. */
    public static Optional<DossierStatus> next(@Nullable DossierStatus from, Class<? extends DossierEvent> on) {
        return ROWS.stream()
                .filter(row -> row.from() == from && row.on() == on)
                .findFirst()
                .map(Row::to);
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
