package vn.motcua.contracts.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the one-stop desk (bộ phận một cửa) decides about a dossier; source {@code /intake/{dossierId}}. */
public sealed interface IntakeEvent extends DossierEvent {

    /** Somebody began to fill it in (bản nháp); what was written stays with intake. */
    record DossierDrafted(String procedure, int procedureVersion) implements IntakeEvent {}

    /**
     * The citizen handed the dossier in (nộp hồ sơ).
     *
     * @param desk code of the agency whose desk received it
     * @param area code of the commune for which it was handed in
     */
    record DossierSubmitted(String procedure, int procedureVersion, Channel channel, String desk, String area)
            implements IntakeEvent {}

    /** Another open dossier seems to be about the same child, plot or deed (nghi trùng); a person decides. */
    record DuplicateSuspected(List<String> dossiers) implements IntakeEvent {
        public DuplicateSuspected {
            dossiers = List.copyOf(dossiers);
        }
    }

    /** A person looked and decided whether it really is the same (kết luận trùng hồ sơ). */
    record DuplicateDecided(boolean same) implements IntakeEvent {}

    /**
     * The desk found it complete and valid and wrote the receipt (tiếp nhận, Mẫu 01; NĐ 118/2025 Đ17).
     *
     * @param code mã hồ sơ
     * @param clockStart when the legal clock starts; where it starts with the competent agency's receipt, the latest
     *     moment at which that is expected, until {@link DueDateChanged} says better
     * @param dueAt hẹn trả, to the minute
     * @param legs codes of the legs that the applicant's choices ask for; null for every leg of the route
     */
    record DossierAccepted(
            String code,
            String procedure,
            int procedureVersion,
            String desk,
            String area,
            Instant clockStart,
            Instant dueAt,
            @Nullable List<String> legs)
            implements IntakeEvent {
        public DossierAccepted {
            legs = legs == null ? null : List.copyOf(legs);
        }
    }

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

    /**
     * The desk asked for papers, all of them at once (yêu cầu bổ sung, Mẫu 02; NĐ 118/2025 Đ17 k2).
     *
     * @param round 1 for the first after acceptance; 0 before acceptance, where the law counts none
     * @param leg which leg waits for the papers; empty before acceptance
     * @param deadline until when the citizen may hand them in
     * @param overridden whether a head let it pass although the one lawful round was used up
     */
    record SupplementRequested(int round, String leg, String formNumber, Instant deadline, boolean overridden)
            implements IntakeEvent {}

    /** The citizen handed the papers in (đã bổ sung). */
    record SupplementReceived(int round, String leg) implements IntakeEvent {}

    /** The deadline for the papers passed (quá hạn bổ sung). */
    record SupplementExpired(int round, String leg) implements IntakeEvent {}

    /**
     * Money is owed (yêu cầu nộp phí, lệ phí, nghĩa vụ tài chính).
     *
     * @param fee code of the fee or duty within the dossier
     * @param leg which leg waits for the duty; empty for a fee, which nobody waits for
     * @param amount in VND
     * @param formNumber number of the notice to pay; empty for a fee named on the receipt
     */
    record FeeRequested(String fee, String leg, long amount, FeeMoment moment, String formNumber)
            implements IntakeEvent {}

    /** Money came in (đã thu); {@code amount} in VND. */
    record FeePaid(String fee, String leg, long amount) implements IntakeEvent {}

    /** Nothing is owed after all, on a legal ground with its proof (miễn phí, lệ phí). */
    record FeeWaived(String fee, String groundCode) implements IntakeEvent {}

    /** Money was given back (hoàn trả); {@code amount} in VND. */
    record FeeRefunded(String fee, long amount) implements IntakeEvent {}

    /**
     * The legal due date moved (thay đổi hạn trả), which happens on typed grounds only.
     *
     * @param provisional whether the new date lies in a year whose calendar is not official yet
     */
    record DueDateChanged(DueDateCause cause, Instant from, Instant to, boolean provisional) implements IntakeEvent {}

    /** The desk has not answered within its time (quá hạn phản hồi tiếp nhận, 08 giờ làm việc). */
    record AcceptanceOverdue(String desk, Instant dueAt) implements IntakeEvent {}

    /**
     * The due date is near (sắp đến hạn).
     *
     * @param holders codes of the agencies that have to act now; null on events from before there was such a list
     * @param minutesLeft working minutes until then, none if it was told late; null as for {@code holders}
     */
    record DueSoon(
            Instant dueAt,
            @Nullable List<String> holders,
            @Nullable Long minutesLeft) implements IntakeEvent {
        public DueSoon {
            holders = holders == null ? null : List.copyOf(holders);
        }
    }

    /** The due date passed (quá hạn). */
    record Overdue(Instant dueAt) implements IntakeEvent {}

    /**
     * Nothing was heard for long (hồ sơ vẫn đang ở …): the silence guard tells who holds it.
     *
     * @param holder code of the agency that holds it
     * @param since when it last changed
     */
    record SilenceNoticed(String holder, Instant since) implements IntakeEvent {}

    /**
     * The head apologised and named a new day, before the due date and once only (xin lỗi và gia hạn, Mẫu 04). The due
     * date itself stays for the statistics.
     *
     * @param agency code of the agency that causes the delay
     */
    record ApologyIssued(String agency, String reasonCode, String formNumber, Instant dueAt, Instant promisedAt)
            implements IntakeEvent {}

    /** The applicant answered what an agency asks of him, e.g. whether the draft is right (xác nhận của người dân). */
    record ConfirmationGiven(String leg, String awaited, boolean agreed) implements IntakeEvent {}

    /**
     * Somebody changed by which channels the applicant is told (thay đổi cách nhận thông báo); the addresses stay with intake.
     *
     * @param channels those that are wanted from now on, e.g. {@code SMS}; none if none is
     */
    record NoticeWishesChanged(List<String> channels, WishSource source) implements IntakeEvent {
        public NoticeWishesChanged {
            channels = List.copyOf(channels);
        }
    }

    /** The citizen asks to have the dossier back (yêu cầu rút hồ sơ). */
    record WithdrawalRequested() implements IntakeEvent {}

    /** Whether the citizen gets it back (quyết định rút hồ sơ). */
    record WithdrawalDecided(boolean granted) implements IntakeEvent {}

    /** Work on it ends without a result (dừng giải quyết, Mẫu 05). */
    record DossierStopped(String reasonCode, String formNumber) implements IntakeEvent {}

    /** Papers in custody were handed back (trả lại bản chính đã nhận). */
    record OriginalsHandedBack(List<String> components) implements IntakeEvent {
        public OriginalsHandedBack {
            components = List.copyOf(components);
        }
    }

    /** The dossier passed to another agency's desk, because its own was abolished or merged (chuyển cơ quan kế thừa). */
    record DeskSucceeded(String from, String to) implements IntakeEvent {}

    /** Every leg has answered; what there is can be collected (đã có kết quả). */
    record ResultReady(DossierOutcome outcome, String desk) implements IntakeEvent {}

    /** The result of one leg was handed to the citizen before the whole was finished, or as part of it (trả kết quả từng phần). */
    record LegResultReturned(String leg, ReturnMethod method) implements IntakeEvent {}

    /** A posted result came back to the desk (bưu phẩm bị trả lại). */
    record LegResultCameBack(String leg, String reasonCode) implements IntakeEvent {}

    /** Nobody collected what is ready (kết quả chưa có người nhận). */
    record ResultUncollected(Instant readySince) implements IntakeEvent {}

    /** A result is wrong and goes back to the agency that made it (đính chính kết quả). */
    record CorrectionOrdered(String leg, String agency, String reasonCode) implements IntakeEvent {}

    /** The last open result was handed over: the dossier is closed (đã trả kết quả). */
    record ResultReturned(ReturnMethod method) implements IntakeEvent {}

    /** How satisfied the citizen is (đánh giá mức độ hài lòng), 1 to 5. */
    record DossierRated(int score) implements IntakeEvent {}
}
