package vn.motcua.contracts.dossier;

import java.time.Instant;
import java.util.List;

/** What one agency does with its leg; source {@code /department/{dossierId}/{leg}}. */
public sealed interface DepartmentEvent extends DossierEvent {

    /** Code of the leg in the route. */
    String leg();

    /** Code of the agency that holds the case. */
    String agency();

    /** The agency confirmed receipt (xác nhận đã nhận hồ sơ): the second signature on the control slip. */
    record CaseReceived(String leg, String agency, Instant receivedAt) implements DepartmentEvent {}

    /** An officer was put in charge (phân công); who it is stays with the agency. */
    record CaseAssigned(String leg, String agency) implements DepartmentEvent {}

    /** The draft went to the head for signature (trình ký). */
    record CaseSubmitted(String leg, String agency) implements DepartmentEvent {}

    /** The head sent the draft back (trả lại để làm lại). */
    record CaseReworked(String leg, String agency) implements DepartmentEvent {}

    /**
     * The agency answered its leg (giải quyết xong chặng).
     *
     * @param resultRef official number of the result or of the written refusal
     * @param outputs names of outputs that later legs may fetch, e.g. {@code personalId}
     * @param reasonCode why it was refused; empty when granted
     */
    record CaseResolved(
            String leg,
            String agency,
            LegResult result,
            String resultRef,
            List<String> outputs,
            String reasonCode,
            Instant resolvedAt)
            implements DepartmentEvent {
        public CaseResolved {
            outputs = List.copyOf(outputs);
        }
    }
}
