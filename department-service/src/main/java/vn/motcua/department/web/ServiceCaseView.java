package vn.motcua.department.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.department.Answer;
import vn.motcua.department.CaseFile;
import vn.motcua.department.CaseId;
import vn.motcua.department.CaseStatus;
import vn.motcua.department.SupplementNeed;

/**
 * A case as other services see it.
 *
 * @param result null until answered
 * @param reason why it was refused, for the applicant; empty otherwise
 * @param supplement the last need of papers, so that the desk can ask for them; null if there was none
 */
record ServiceCaseView(
        String id,
        String dossierId,
        String leg,
        String agency,
        CaseStatus status,
        @Nullable LegResult result,
        String resultRef,
        String reasonCode,
        String reason,
        Map<String, String> outputs,
        @Nullable Supplement supplement) {

    static ServiceCaseView of(CaseId id, CaseFile file) {
        Answer answer = file.answer();
        return new ServiceCaseView(
                id.toString(),
                id.dossier(),
                id.leg(),
                file.agency(),
                file.status(),
                answer == null ? null : answer.result(),
                answer == null ? "" : answer.resultRef(),
                answer == null ? "" : answer.reasonCode(),
                answer == null ? "" : answer.reason(),
                answer == null ? Map.of() : answer.outputs(),
                Supplement.of(file.asking().supplements()));
    }

    /**
     * Papers that the agency misses.
     *
     * @param round 1 for the case's first need
     * @param reason for the applicant's notice
     */
    record Supplement(int round, List<SupplementNeed.Item> items, String reason, SupplementNeed.State state) {

        static @Nullable Supplement of(List<SupplementNeed> needs) {
            if (needs.isEmpty()) {
                return null;
            }
            SupplementNeed last = needs.getLast();
            return new Supplement(last.round(), last.items(), last.reason(), last.state());
        }
    }
}
