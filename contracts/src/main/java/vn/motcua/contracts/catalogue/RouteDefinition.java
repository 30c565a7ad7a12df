package vn.motcua.contracts.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way of a dossier across agencies: stages in sequence, the legs of a stage in parallel. */
public record RouteDefinition(List<Stage> stages) {
    public RouteDefinition {
        stages = List.copyOf(stages);
    }

    /**
     * Legs that start together and are joined before the next stage.
     *
     * @param lead code of the leg whose agency may go on without the others once their time has passed in silence; null
     *     if all must answer
     */
    public record Stage(List<LegDefinition> legs, @Nullable String lead) {
        public Stage {
            legs = List.copyOf(legs);
        }
    }

    /** All legs in order. */
    public List<LegDefinition> legs() {
        return stages.stream().flatMap(stage -> stage.legs().stream()).toList();
    }

    /** The leg with this code; empty if the route has none. */
    public Optional<LegDefinition> leg(String code) {
        return legs().stream().filter(leg -> leg.code().equals(code)).findFirst();
    }
}
