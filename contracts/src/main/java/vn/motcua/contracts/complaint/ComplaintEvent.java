package vn.motcua.contracts.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Event;

/** What happens to a complaint (phản ánh, kiến nghị); source {@code /complaint/{id}}, subject is the complaint's own id. */
public sealed interface ComplaintEvent extends Event {

    /**
     * Somebody complained (gửi phản ánh, kiến nghị).
     *
     * @param agency code of the agency that must answer
     * @param dossier id of the dossier it is about; null if it is about none
     */
    record ComplaintSubmitted(
            ComplaintKind kind, String agency, @Nullable String dossier) implements ComplaintEvent {}

    /** The agency will handle it (tiếp nhận xử lý). */
    record ComplaintAccepted(String agency) implements ComplaintEvent {}

    /** The agency will not handle it (từ chối tiếp nhận); the reason in words stays with intake. */
    record ComplaintRejected(String agency, String reasonCode) implements ComplaintEvent {}

    /** The agency asks the citizen for more (yêu cầu bổ sung thông tin); rounds count from 1. */
    record ComplaintSupplementRequested(String agency, int round) implements ComplaintEvent {}

    /** The citizen supplemented what was asked in that round (đã bổ sung). */
    record ComplaintSupplemented(int round) implements ComplaintEvent {}

    /** The agency answered (đã trả lời); upheld if it agrees with the citizen. */
    record ComplaintAnswered(String agency, boolean upheld) implements ComplaintEvent {}

    /** The answer is public, without the citizen's name (công khai kết quả xử lý). */
    record ComplaintPublished(String agency) implements ComplaintEvent {}

    /** A step was not done in time (quá hạn); said once for each deadline. */
    record ComplaintOverdue(ComplaintStep step, Instant dueAt) implements ComplaintEvent {}
}
