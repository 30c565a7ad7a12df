package vn.motcua.department.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.department.CaseFile;
import vn.motcua.department.CaseId;
import vn.motcua.department.Opinion;

/**
 * A question as the asked agency sees it: what it needs to answer, and nothing else of the case.
 *
 * @param id of the case, for the address of the answer
 * @param leg title of what the asking agency does; empty while the catalogue does not have it
 * @param askedBy code of the agency that asks
 * @param given null until answered
 * @param answerable whether it may be given now, in time or late
 */
record OpinionLine(
        String id,
        int opinion,
        String dossierCode,
        String leg,
        String askedBy,
        String question,
        Instant askedAt,
        Instant dueAt,
        Opinion.State status,
        Opinion.@Nullable Given given,
        boolean answerable) {

    static OpinionLine of(String document, CaseFile file, Opinion opinion, String title) {
        boolean open = opinion.state() == Opinion.State.WAITING || opinion.state() == Opinion.State.OVERDUE;
        return new OpinionLine(
                CaseId.ofDocument(document).toString(),
                opinion.number(),
                file.leg().dossierCode(),
                title,
                file.agency(),
                opinion.question(),
                opinion.at(),
                opinion.dueAt(),
                opinion.state(),
                opinion.given(),
                open && file.status().open());
    }

    /**
     * A page of questions.
     *
     * @param next what to ask for as {@code after}; null on the last page
     */
    record Page(List<OpinionLine> items, @Nullable String next) {}
}
