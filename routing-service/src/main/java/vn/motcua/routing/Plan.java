package vn.motcua.routing;

import java.util.List;

/** A route before it starts: every leg that takes part, with the agency that is competent for it on that day. */
record Plan(Party desk, RouteTerms terms, List<Leg> legs) {

    Plan {
        legs = List.copyOf(legs);
    }
}
