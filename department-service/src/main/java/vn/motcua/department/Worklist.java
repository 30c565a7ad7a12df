package vn.motcua.department;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.security.Caller;

/**
 * Which part of its worklist an agency wants.
 *
 * @param assignee user id, or {@code me}; null for everybody's
 * @param status null or empty for all; with a due band, for all that are open
 * @param due null for all
 * @param code how the dossier's code begins; null for all
 */
public record Worklist(
        @Nullable String assignee,
        @Nullable List<CaseStatus> status,
        @Nullable DueBand due,
        @Nullable String code,
        Page page) {

    static final List<CaseStatus> OPEN =
            Arrays.stream(CaseStatus.values()).filter(CaseStatus::open).toList();

    /**
     * One page.
     *
     * @param after id of the last case of the page before, in the form of addresses; null for the first page
     */
    public record Page(int limit, @Nullable String after) {

        @Nullable
        String afterDocument() {
            return after == null ? null : CaseId.parse(after).document();
        }
    }

    @Nullable
    String assigneeFor(Caller caller) {
        return "me".equals(assignee) ? caller.user() : assignee;
    }

    @Nullable
    List<String> statuses() {
        List<CaseStatus> wanted = status == null || status.isEmpty() ? null : status;
        if (due == null) {
            return wanted == null ? null : wanted.stream().map(Enum::name).toList();
        }
        List<CaseStatus> open = wanted == null ? OPEN : wanted;
        return open.stream().filter(CaseStatus::open).map(Enum::name).toList();
    }
}
