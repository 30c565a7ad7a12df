package vn.motcua.department.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.department.CaseFile;
import vn.motcua.department.CaseId;
import vn.motcua.department.FinanceNeed;
import vn.motcua.department.LegClock;
import vn.motcua.department.Opinion;
import vn.motcua.department.Past;
import vn.motcua.department.SupplementNeed;
import vn.motcua.department.Wait;
import vn.motcua.department.Work;

/**
 * A case as its agency sees it: its head, what was done, what was asked of others, what is over.
 *
 * @param agency code of the agency that holds it
 * @param lengthened the one lengthening that the law allows; null if it was not used
 * @param definition what the leg asks of the agency, outputs included; null while the catalogue does not have it
 * @param inputs values that sibling cases gave, by {@code <leg>/<output>}; only what the dispatch names
 * @param form the applicant's form; null while intake is away
 * @param formNote why there is no form; null if there is one
 */
record CaseView(
        @JsonUnwrapped CaseSummary head,
        String agency,
        int stage,
        int procedureVersion,
        Instant dispatchedAt,
        LegClock.@Nullable Lengthening lengthened,
        @JsonUnwrapped Work work,
        List<SupplementNeed> supplements,
        List<FinanceNeed> duties,
        List<Opinion> opinions,
        List<Wait> waits,
        @JsonUnwrapped Past past,
        @Nullable LegDefinition definition,
        Map<String, String> inputs,
        @Nullable Map<String, Object> form,
        @Nullable String formNote) {

    private static final String FORM_AWAY =
            "The one-stop desk's service does not answer now; the form will show when it does.";

    static CaseView of(CaseId id, CaseFile file, Parts parts) {
        return new CaseView(
                CaseSummary.of(id, file, parts.agencyName().orElse(null)),
                file.agency(),
                file.leg().stage(),
                file.leg().procedureVersion(),
                file.leg().at(),
                file.clock().lengthened(),
                file.work(),
                file.asking().supplements(),
                file.asking().duties(),
                file.asking().opinions(),
                file.asking().waits(),
                file.past(),
                parts.definition().orElse(null),
                parts.inputs(),
                parts.form().orElse(null),
                parts.form().isPresent() ? null : FORM_AWAY);
    }

    /** What is fetched for the view: from the catalogue, from sibling cases, from intake. */
    record Parts(
            Optional<String> agencyName,
            Optional<LegDefinition> definition,
            Map<String, String> inputs,
            Optional<Map<String, Object>> form) {}
}
