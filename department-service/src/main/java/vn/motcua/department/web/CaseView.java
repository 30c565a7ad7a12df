package vn.motcua.department.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.department.Answer;
import vn.motcua.department.CaseFile;
import vn.motcua.department.CaseId;
import vn.motcua.department.CaseStatus;
import vn.motcua.department.Draft;
import vn.motcua.department.Rework;

/**
 * A case as its agency sees it.
 *
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
        Map<String, String> inputs,
        @Nullable Map<String, Object> form,
        @Nullable String formNote) {

    static CaseView of(CaseId id, CaseFile file, Map<String, String> inputs, FormResult form) {
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
                inputs,
                form.form(),
                form.note());
    }

    /** The form, or why it is missing. */
    record FormResult(
            @Nullable Map<String, Object> form, @Nullable String note) {

        static final FormResult AWAY = new FormResult(
                null, "The one-stop desk's service does not answer now; the form will show when it does.");
    }
}
