package vn.motcua.department;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.CancelCause;
import vn.motcua.contracts.dossier.RerouteCause;

/**
 * What is over and stays on record (lịch sử hồ sơ): where the case was before, and answers that were taken back.
 *
 * @param cancelled why it ended without an answer; null if it did not
 */
public record Past(
        List<Decline> declines,
        List<Handover> handovers,
        List<Correction> corrections,
        @Nullable CancelCause cancelled) {

    static final Past NONE = new Past(List.of(), List.of(), List.of(), null);

    public Past {
        declines = List.copyOf(declines);
        handovers = List.copyOf(handovers);
        corrections = List.copyOf(corrections);
    }

    /**
     * An agency sent it back (trả chuyển sai thẩm quyền).
     *
     * @param reason in words; stays with the agencies
     */
    public record Decline(String agency, String reasonCode, String reason, String by, Instant at) {}

    /** Routing gave it to another agency (chuyển lại). */
    public record Handover(String from, String to, RerouteCause cause, Instant at) {}

    /** An answer that went back to be corrected (đính chính). */
    public record Correction(Answer answer, Instant reopenedAt) {}

    Past with(Decline decline) {
        return new Past(Lists.with(declines, decline), handovers, corrections, cancelled);
    }

    Past with(Handover handover) {
        return new Past(declines, Lists.with(handovers, handover), corrections, cancelled);
    }

    Past with(Correction correction) {
        return new Past(declines, handovers, Lists.with(corrections, correction), cancelled);
    }

    Past with(CancelCause cause) {
        return new Past(declines, handovers, corrections, cause);
    }
}
