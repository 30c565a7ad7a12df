package vn.motcua.department.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.department.CaseFile;
import vn.motcua.department.CaseId;
import vn.motcua.department.CaseStatus;
import vn.motcua.department.Holder;
import vn.motcua.platform.journal.Versioned;

/**
 * One line of a worklist, and the head of a case.
 *
 * @param overdue whether routing announced that the deadline passed
 * @param receiptOverdue whether this agency let the time to confirm receipt pass
 * @param paused whether the clock stands still, because the citizen has to act
 */
record CaseSummary(
        String id,
        String dossierId,
        String dossierCode,
        String leg,
        String procedure,
        CaseStatus status,
        Holder holder,
        @Nullable String assignee,
        Instant dueAt,
        boolean overdue,
        boolean receiptOverdue,
        boolean paused,
        List<String> allowed) {

    static CaseSummary of(Versioned<CaseFile> found, @Nullable String agencyName) {
        return of(CaseId.ofDocument(found.id()), found.state(), agencyName);
    }

    static CaseSummary of(CaseId id, CaseFile file, @Nullable String agencyName) {
        return new CaseSummary(
                id.toString(),
                id.dossier(),
                file.leg().dossierCode(),
                id.leg(),
                file.leg().procedure(),
                file.status(),
                Holder.of(file, agencyName),
                file.assignee(),
                file.clock().dueAt(),
                file.clock().overdue(),
                file.clock().receiptOverdue(),
                file.clock().paused(),
                file.allowed());
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
