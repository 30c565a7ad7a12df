package vn.motcua.routing;

/** Where the whole route stands; lateness is an attribute of a leg, not a state. */
public enum RouteState {
    /** No route yet: the dossier is not accepted. Never stored. */
    NONE,
    /** At least one leg is with its agency. */
    ON_ITS_WAY,
    /** Some leg has no competent agency, so nothing was dispatched; a coordinator must look (chờ điều phối). */
    FAILED,
    /** Every leg is answered or will never start. */
    COMPLETED,
    /** The dossier was stopped, and every leg with it (dừng giải quyết). */
    STOPPED
}
