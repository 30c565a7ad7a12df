package vn.motcua.department;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.security.Caller;

/**
 * Which part of its worklist an agency wants.
 *
 * @param assignee user id, or {@code me}; null for everybody's
 * @param status null or empty for all
 * @param after id of the last case of the page before, in the form of addresses; null for the first page
 */
public record Worklist(
        @Nullable String assignee,
        @Nullable List<CaseStatus> status,
        int limit,
        @Nullable String after) {

    @Nullable
    String assigneeFor(Caller caller) {
        return "me".equals(assignee) ? caller.user() : assignee;
    }

    @Nullable
    List<String> statuses() {
        return status == null || status.isEmpty()
                ? null
                : status.stream().map(Enum::name).toList();
    }

    @Nullable
    String afterDocument() {
        return after == null ? null : CaseId.parse(after).document();
    }
}
