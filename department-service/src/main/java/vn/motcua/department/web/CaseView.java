package vn.motcua.department.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.department.Answer;
import vn.motcua.department.CaseFile;
import vn.motcua.department.CaseId;
import vn.motcua.department.CaseStatus;
import vn.motcua.department.Draft;
import vn.motcua.department.Rework;

/**
 * A case as its agency sees it.
 *
 * @param definition what the leg asks of the agency, outputs included; null while the catalogue does not have it
 * @param inputs values that sibling cases gave, by {@code <leg>/<output>}; only what the dispatch names
 * @param form the applicant's form; null while intake is away
 * @param formNote why there is no form; null if there is one
 */
record CaseView(
        String id,
        String dossierId,
        String dossierCode,
        String leg,
        int stage,
        String procedure,
        int procedureVersion,
        String agency,
        CaseStatus status,
        List<String> allowed,
        Instant dispatchedAt,
        Instant dueAt,
        boolean overdue,
        @Nullable Instant receivedAt,
        @Nullable String assignee,
        @Nullable Draft draft,
        List<Rework> reworks,
        @Nullable Answer answer,
        @Nullable LegDefinition definition,
        Map<String, String> inputs,
        @Nullable Map<String, Object> form,
        @Nullable String formNote) {

    private static final String FORM_AWAY =
            "The one-stop desk's service does not answer now; the form will show when it does.";

    static CaseView of(CaseId id, CaseFile file, Parts parts) {
        return new CaseView(
                id.toString(),
                id.dossier(),
                file.leg().dossierCode(),
                id.leg(),
                file.leg().stage(),
                file.leg().procedure(),
                file.leg().procedureVersion(),
                file.agency(),
                file.status(),
                file.status().allowed(),
                file.leg().at(),
                file.dueAt(),
                file.overdue(),
                file.receivedAt(),
                file.assignee(),
                file.draft(),
                file.reworks(),
                file.answer(),
                parts.definition().orElse(null),
                parts.inputs(),
                parts.form().orElse(null),
                parts.form().isPresent() ? null : FORM_AWAY);
    }

    /** What is fetched for the view: from the catalogue, from sibling cases, from intake. */
    record Parts(Optional<LegDefinition> definition, Map<String, String> inputs, Optional<Map<String, Object>> form) {}
}
