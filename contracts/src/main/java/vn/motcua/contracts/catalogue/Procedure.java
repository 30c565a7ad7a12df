package vn.motcua.contracts.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An administrative procedure (thủ tục hành chính) in one version; a dossier keeps the version it was accepted under.
 *
 * @param receivedBy kind of agency whose desk receives it
 * @param startRule when the clock starts
 * @param promisedMinutes working minutes promised for the whole (thời gian giải quyết)
 * @param legalBasis the instruments it rests on
 * @param note what a reader must know about this data, e.g. that times are samples; may be empty
 * @param terms null where the usual ones apply, see {@link #effectiveTerms}
 */
public record Procedure(
        String code,
        int version,
        String name,
        String category,
        AgencyKind receivedBy,
        StartRule startRule,
        int promisedMinutes,
        List<Component> components,
        List<FormField> form,
        RouteDefinition route,
        List<String> legalBasis,
        String note,
        @Nullable Terms terms) {
    public Procedure {
        components = List.copyOf(components);
        form = List.copyOf(form);
        legalBasis = List.copyOf(legalBasis);
    }

    /** Its terms, stated or usual. */
    public Terms effectiveTerms() {
        return terms == null ? Terms.usual(promisedMinutes) : terms;
    }
}
