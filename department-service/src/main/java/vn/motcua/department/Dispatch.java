package vn.motcua.department;

import java.time.Instant;
import java.util.List;
import vn.motcua.contracts.dossier.RoutingEvent.LegDispatched;

/**
 * What routing handed over with a leg; never changes.
 *
 * @param code of the leg in the route
 * @param dossierCode mã hồ sơ
 * @param procedureVersion pinned when the dossier was accepted
 * @param inputs outputs of sibling cases that this case may read, {@code <leg>/<output>}
 * @param at when it was handed over
 */
public record Dispatch(
        String code,
        int stage,
        String dossierCode,
        String procedure,
        int procedureVersion,
        int budgetMinutes,
        List<String> inputs,
        Instant at) {

    public Dispatch {
        inputs = List.copyOf(inputs);
    }

    static Dispatch of(LegDispatched event, Instant at) {
        return new Dispatch(
                event.leg(),
                event.stage(),
                event.code(),
                event.procedure(),
                event.procedureVersion(),
                event.budgetMinutes(),
                event.inputs(),
                at);
    }
}
