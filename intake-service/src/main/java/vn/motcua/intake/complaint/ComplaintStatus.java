package vn.motcua.intake.complaint;

import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.complaint.ComplaintStep;

/** Where a complaint stands, and what it waits for. */
public enum ComplaintStatus {
    SUBMITTED("Đã gửi, chờ tiếp nhận", ComplaintStep.DECISION),
    NEEDS_MORE("Chờ người gửi bổ sung", ComplaintStep.SUPPLEMENT),
    /** The citizen did not supplement in time: the agency decides on what there is; a late supplement still counts. */
    LAPSED("Quá hạn bổ sung, chờ quyết định", ComplaintStep.DECISION),
    ACCEPTED("Đang xử lý", ComplaintStep.ANSWER),
    REJECTED("Từ chối tiếp nhận", null),
    ANSWERED("Đã trả lời, chờ công khai", ComplaintStep.PUBLICATION),
    PUBLISHED("Đã công khai kết quả", null);

    private final String vietnamese;
    private final @Nullable ComplaintStep awaits;

    ComplaintStatus(String vietnamese, @Nullable ComplaintStep awaits) {
        this.vietnamese = vietnamese;
        this.awaits = awaits;
    }

    /** What citizens read. */
    public String vietnamese() {
        return vietnamese;
    }

    /** The step that has a deadline now; null where the complaint has come to its end. */
    @Nullable
    ComplaintStep awaits() {
        return awaits;
    }

    /** Where a complaint stands once its deadline has passed: only a missing supplement changes that. */
    ComplaintStatus onceMissed() {
        return this == NEEDS_MORE ? LAPSED : this;
    }
}
