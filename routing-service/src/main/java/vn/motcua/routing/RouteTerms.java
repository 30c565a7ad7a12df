package vn.motcua.routing;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.catalogue.RouteDefinition;
import vn.motcua.contracts.catalogue.StartRule;

/**
 * What the procedure says about the route's clock and joins, pinned when it starts.
 *
 * @param supplementRestarts whether a leg's time is counted afresh after papers came (tính lại từ đầu)
 * @param leads stages whose lead may go on without the others
 */
public record RouteTerms(StartRule startRule, boolean supplementRestarts, List<Lead> leads) {
    public RouteTerms {
        leads = List.copyOf(leads);
    }

    /** The leg that leads a stage. */
    public record Lead(int stage, String leg) {}

    static RouteTerms of(Procedure procedure) {
        List<RouteDefinition.Stage> stages = procedure.route().stages();
        List<Lead> leads = IntStream.range(0, stages.size())
                .boxed()
                .flatMap(index ->
                        Optional.ofNullable(stages.get(index).lead()).stream().map(leg -> new Lead(index + 1, leg)))
                .toList();
        return new RouteTerms(
                procedure.startRule(), procedure.effectiveTerms().supplement().restarts(), leads);
    }

    /** The leg that leads this stage; empty if all must answer. */
    Optional<String> lead(int stage) {
        return leads.stream()
                .filter(lead -> lead.stage() == stage)
                .map(Lead::leg)
                .findFirst();
    }
}
