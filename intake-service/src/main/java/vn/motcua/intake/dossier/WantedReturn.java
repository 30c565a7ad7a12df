package vn.motcua.intake.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.ReturnMethod;

/**
 * What the desk wants to hand over.
 *
 * @param legs codes; empty for everything that is ready
 * @param evidence what proves it; null if nothing was noted
 */
public record WantedReturn(
        List<String> legs, ReturnMethod method, @Nullable String evidence) {
    public WantedReturn {
        legs = List.copyOf(legs);
    }
}
