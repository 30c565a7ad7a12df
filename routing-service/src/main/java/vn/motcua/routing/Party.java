package vn.motcua.routing;

import vn.motcua.contracts.catalogue.Agency;

/**
 * An agency as the route names it: pinned when the route starts, so that a later renaming does not rewrite the control slip.
 *
 * @param code identification code; empty while no competent agency is known
 */
public record Party(String code, String name) {

    /** Nobody is competent. */
    static final Party NOBODY = new Party("", "");

    static Party of(Agency agency) {
        return new Party(agency.code(), agency.name());
    }

    boolean isKnown() {
        return !code.isEmpty();
    }
}
