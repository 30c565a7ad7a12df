package vn.motcua.routing;

import static vn.motcua.routing.RouteState.COMPLETED;
import static vn.motcua.routing.RouteState.FAILED;
import static vn.motcua.routing.RouteState.NONE;
import static vn.motcua.routing.RouteState.ON_ITS_WAY;

import java.util.Map;
import java.util.Set;
import vn.motcua.contracts.dossier.IntakeEvent;

/** What the route makes of the desk's announcements, for every pair of state and event. */
final class IntakeTable {

    /** What happens to the route. */
    enum Answer {
        STARTS,
        IGNORED,
        IMPOSSIBLE
    }

    private static final Map<Class<? extends IntakeEvent>, Set<RouteState>> IGNORED = Map.of(
            IntakeEvent.DossierSubmitted.class, Set.of(NONE),
            IntakeEvent.DossierRefused.class, Set.of(NONE),
            IntakeEvent.FileAttached.class, Set.of(NONE, ON_ITS_WAY, FAILED, COMPLETED),
            IntakeEvent.LegResultReturned.class, Set.of(ON_ITS_WAY, COMPLETED),
            IntakeEvent.ResultReady.class, Set.of(COMPLETED),
            IntakeEvent.ResultReturned.class, Set.of(COMPLETED));

    private IntakeTable() {}

    static Answer answer(RouteState state, Class<? extends IntakeEvent> event) {
        if (state == NONE && event == IntakeEvent.DossierAccepted.class) {
            return Answer.STARTS;
        }
        return IGNORED.getOrDefault(event, Set.of()).contains(state) ? Answer.IGNORED : Answer.IMPOSSIBLE;
    }
}
