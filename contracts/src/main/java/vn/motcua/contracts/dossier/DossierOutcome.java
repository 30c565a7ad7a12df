package vn.motcua.contracts.dossier;

import java.util.List;

/** The outcome of the whole dossier, folded from its legs. */
public enum DossierOutcome {
    /** Every leg was granted. */
    GRANTED,
    /** At least one leg was granted and at least one was not (giải quyết một phần). */
    PARTLY_GRANTED,
    /** No leg was granted (không giải quyết). */
    REFUSED;

    /** Folds the legs' outcomes; an empty list counts as refused. */
    public static DossierOutcome of(List<LegOutcome> legs) {
        long granted =
                legs.stream().filter(leg -> leg.result() == LegResult.GRANTED).count();
        if (granted == 0) {
            return REFUSED;
        }
        return granted == legs.size() ? GRANTED : PARTLY_GRANTED;
    }
}
