package vn.motcua.routing;

import java.util.Optional;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseResolved;

/**
 * What a leg makes of an agency's announcement, for every pair of agency (cơ quan đang giữ, cơ quan trước đó, cơ quan khác)
 * and event. An agency whose leg went elsewhere may announce something before it hears of that: its answer still is the
 * leg's answer, because its case stays answered; everything else is late.
 */
final class AgencyTable {

    /** What happens to the leg. */
    enum Answer {
        /** It moves as {@link LegMove} says. */
        ACTS,
        /** The former agency answered before it heard that the leg went elsewhere. */
        ANSWERED_BEFORE,
        /** A legal race: only recorded. */
        LATE,
        /** The agency never had the leg. */
        IMPOSSIBLE
    }

    private AgencyTable() {}

    static Answer answer(Route route, Leg leg, DepartmentEvent event) {
        boolean holds = leg.agency().code().equals(event.agency());
        if (!holds && !route.had(leg, event.agency())) {
            return Answer.IMPOSSIBLE;
        }
        if (leg.state() == LegState.CANCELLED) {
            return Answer.LATE;
        }
        return holds ? ofHolder(route, leg, event) : ofFormer(route, leg, event);
    }

    /** What an agency that got the leg back announced in its first time may not fit any more. */
    private static Answer ofHolder(Route route, Leg leg, DepartmentEvent event) {
        boolean fits = LegMove.of(event).from(leg.state()).isPresent();
        return fits || !route.gotBack(leg) ? Answer.ACTS : ofFormer(route, leg, event);
    }

    /**
     * A leg's case is one, so an answer of whoever had it ends it. Once the next agency has confirmed receipt, no answer of the
     * former can follow; unless the leg came back, where that receipt may be one of the first time.
     */
    private static Answer ofFormer(Route route, Leg leg, DepartmentEvent event) {
        boolean open = leg.state() == LegState.DISPATCHED || (leg.isOpen() && route.gotBack(leg));
        return event instanceof CaseResolved && open ? Answer.ANSWERED_BEFORE : Answer.LATE;
    }

    /** The agency that answered, as the slip names it. */
    static Party former(Route route, Leg leg, String agency) {
        Optional<Party> known = route.handOvers(leg)
                .map(SlipEntry::to)
                .filter(party -> party.code().equals(agency))
                .findFirst();
        return known.orElseGet(leg::agency);
    }
}
