package vn.motcua.intake.complaint;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.complaint.ComplaintKind;

/** What a citizen calls the letter (đơn thư); only two kinds are complaints in the sense of this package. */
public enum PetitionKind {
    /** Phản ánh. */
    FEEDBACK(ComplaintKind.FEEDBACK),
    /** Kiến nghị. */
    PROPOSAL(ComplaintKind.PROPOSAL),
    /** Khiếu nại: has a procedure of its own. */
    GRIEVANCE(null),
    /** Tố cáo: has a procedure of its own. */
    DENUNCIATION(null);

    private final @Nullable ComplaintKind complaint;

    PetitionKind(@Nullable ComplaintKind complaint) {
        this.complaint = complaint;
    }

    /** The complaint that it is; empty for what goes elsewhere. */
    Optional<ComplaintKind> complaint() {
        return Optional.ofNullable(complaint);
    }
}
