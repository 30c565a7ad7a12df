package vn.motcua.contracts.dossier;

/** Why a leg ends without an answer (lý do hủy chặng). */
public enum CancelCause {
    /** The dossier was stopped (dừng giải quyết). */
    DOSSIER_STOPPED,
    /** Its time passed in silence, and the lead agency went on without it; silence is not consent. */
    LEAD_WENT_ON
}
