package vn.motcua.department.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.department.CaseFile;
import vn.motcua.department.CaseId;
import vn.motcua.department.CaseStatus;
import vn.motcua.platform.journal.Versioned;

/** One line of a worklist. */
record CaseSummary(
        String id,
        String dossierId,
        String dossierCode,
        String leg,
        String procedure,
        CaseStatus status,
        @Nullable String assignee,
        Instant dueAt,
        boolean overdue,
        List<String> allowed) {

    static CaseSummary of(Versioned<CaseFile> found) {
        return of(CaseId.ofDocument(found.id()), found.state());
    }

    static CaseSummary of(CaseId id, CaseFile file) {
        return new CaseSummary(
                id.toString(),
                id.dossier(),
                file.leg().dossierCode(),
                id.leg(),
                file.leg().procedure(),
                file.status(),
                file.assignee(),
                file.dueAt(),
                file.overdue(),
                file.status().allowed());
    }

    /**
     * A page of lines.
     *
     * @param next what to ask for as {@code after}; null on the last page
     */
    record Page(List<CaseSummary> items, @Nullable String next) {

        /** From one line more than the page holds, if there are that many. */
        static Page of(List<CaseSummary> found, int limit) {
            boolean more = found.size() > limit;
            List<CaseSummary> items = more ? List.copyOf(found.subList(0, limit)) : found;
            return new Page(items, more ? items.getLast().id() : null);
        }
    }
}
