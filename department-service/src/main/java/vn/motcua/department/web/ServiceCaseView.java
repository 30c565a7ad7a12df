package vn.motcua.department.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.department.Answer;
import vn.motcua.department.CaseFile;
import vn.motcua.department.CaseId;
import vn.motcua.department.CaseStatus;

/**
 * A case as other services see it.
 *
 * @param result null until answered
 * @param reason why it was refused, for the applicant; empty otherwise
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
        Map<String, String> outputs) {

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
                answer == null ? Map.of() : answer.outputs());
    }
}
