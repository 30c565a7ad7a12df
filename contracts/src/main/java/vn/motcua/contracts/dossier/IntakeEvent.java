package vn.motcua.contracts.dossier;

import java.time.Instant;

/** What the one-stop desk (bộ phận một cửa) decides about a dossier; source {@code /intake/{dossierId}}. */
public sealed interface IntakeEvent extends DossierEvent {

    /**
     * The citizen handed the dossier in (nộp hồ sơ).
     *
     * @param desk code of the agency whose desk received it
     * @param area code of the commune for which it was handed in
     */
    record DossierSubmitted(String procedure, int procedureVersion, Channel channel, String desk, String area)
            implements IntakeEvent {}

    /**
     * The desk found it complete and valid and wrote the receipt (tiếp nhận, Mẫu 01; NĐ 118/2025 Đ17).
     *
     * @param code mã hồ sơ
     * @param clockStart when the legal clock starts
     * @param dueAt hẹn trả, to the minute
     */
    record DossierAccepted(
            String code,
            String procedure,
            int procedureVersion,
            String desk,
            String area,
            Instant clockStart,
            Instant dueAt)
            implements IntakeEvent {}

    /** The desk refused to accept it in writing (từ chối tiếp nhận, Mẫu 03); the text of the reason stays with intake. */
    record DossierRefused(String desk, String reasonCode) implements IntakeEvent {}

    /**
     * A paper was attached (đính kèm giấy tờ).
     *
     * @param component code of the component it belongs to
     * @param sha256 of the stored bytes, lower-case hex
     * @param size in bytes
     */
    record FileAttached(String fileId, String component, String sha256, long size) implements IntakeEvent {}

    /** Every leg has answered; what there is can be collected (đã có kết quả). */
    record ResultReady(DossierOutcome outcome, String desk) implements IntakeEvent {}

    /** The result of one leg was handed to the citizen before the whole was finished, or as part of it (trả kết quả từng phần). */
    record LegResultReturned(String leg, ReturnMethod method) implements IntakeEvent {}

    /** The last open result was handed over: the dossier is closed (đã trả kết quả). */
    record ResultReturned(ReturnMethod method) implements IntakeEvent {}
}
