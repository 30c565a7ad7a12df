package vn.motcua.contracts.dossier;

import java.time.Instant;
import java.util.List;

/** What routing decides about the way across agencies; source {@code /routing/{dossierId}}. */
public sealed interface RoutingEvent extends DossierEvent {

    /**
     * A leg (chặng liên thông) was handed to its agency.
     *
     * @param stage 1 for the first stage
     * @param code mã hồ sơ, so that the agency's worklist can show it
     * @param budgetMinutes working minutes that the leg may take
     * @param inputs references to outputs of earlier legs, {@code <leg>/<output>}; the values are fetched from their owner
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
            List<String> inputs)
            implements RoutingEvent {
        public LegDispatched {
            inputs = List.copyOf(inputs);
        }
    }

    /** The leg's own deadline passed while its agency held it (chặng quá hạn). */
    record LegOverdue(String leg, String agency, Instant dueAt) implements RoutingEvent {}

    /** The route came to its end; every leg has its line. */
    record RouteCompleted(List<LegOutcome> outcomes) implements RoutingEvent {
        public RouteCompleted {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** No competent agency was found for a leg; a coordinator must look (chờ điều phối). */
    record RoutingFailed(String leg, String reasonCode) implements RoutingEvent {}
}
