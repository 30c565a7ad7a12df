package vn.motcua.routing;

import java.util.List;

/** A route before it starts: every leg with the agency that is competent for it on that day. */
record Plan(Party desk, List<Leg> legs) {

    Plan {
        legs = List.copyOf(legs);
    }

    /** Legs that no agency is competent for. */
    List<Leg> orphans() {
        return legs.stream().filter(leg -> !leg.agency().isKnown()).toList();
    }
}
