package vn.motcua.contracts.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What routing decides about the way across agencies; source {@code /routing/{dossierId}}. */
public sealed interface RoutingEvent extends DossierEvent {

    /**
     * A leg (chặng liên thông) was handed to its agency.
     *
     * @param stage 1 for the first stage
     * @param code mã hồ sơ, so that the agency's worklist can show it
     * @param budgetMinutes working minutes that the leg may take
     * @param inputs references to outputs of earlier legs, {@code <leg>/<output>}; the values are fetched from their owner
     * @param from code of the agency that hands it over, as the control slip says; null on events from before it was said
     */
    record LegDispatched(
            String leg,
            int stage,
            String agency,
            String code,
            String procedure,
            int procedureVersion,
            int budgetMinutes,
            Instant dueAt,
            List<String> inputs,
            @Nullable String from)
            implements RoutingEvent {
        public LegDispatched {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * The leg was handed to another agency (chuyển lại): after a wrong address, by a coordinator, or to a successor. The
     * clock runs on.
     *
     * @param from code of the agency that had it
     * @param to code of the agency that has it now
     * @param dueAt the leg's deadline, as it was
     */
    record LegRerouted(String leg, String from, String to, RerouteCause cause, Instant dueAt) implements RoutingEvent {}

    /** Nobody confirmed receipt of the leg in time (quá hạn xác nhận nhận hồ sơ; NĐ 118/2025 Đ18 k2). */
    record LegReceiptOverdue(String leg, String agency, Instant dueAt) implements RoutingEvent {}

    /** The leg's own deadline passed while its agency held it (chặng quá hạn). */
    record LegOverdue(String leg, String agency, Instant dueAt) implements RoutingEvent {}

    /** The leg's own deadline moved, on the same grounds as the dossier's. */
    record LegDueChanged(String leg, String agency, DueDateCause cause, Instant from, Instant to)
            implements RoutingEvent {}

    /** The leg ended without an answer (hủy chặng): the dossier was stopped, or the lead decided without it. */
    record LegCancelled(String leg, String agency, CancelCause cause) implements RoutingEvent {}

    /** An answered leg went back to its agency to be corrected (mở lại chặng để đính chính). */
    record LegReopened(String leg, String agency, Instant dueAt) implements RoutingEvent {}

    /** The route came to its end; every leg has its line. */
    record RouteCompleted(List<LegOutcome> outcomes) implements RoutingEvent {
        public RouteCompleted {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** The route ended because the dossier was stopped; every leg has its line. */
    record RouteStopped(List<LegOutcome> outcomes) implements RoutingEvent {
        public RouteStopped {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** No competent agency was found for a leg; a coordinator must look (chờ điều phối). */
    record RoutingFailed(String leg, String reasonCode) implements RoutingEvent {}
}
