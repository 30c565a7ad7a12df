package vn.motcua.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What intake says of the matter in words that no event carries. Everything may be missing: the texts then do without.
 *
 * @param refusalReason why it was not accepted; null unless refused
 * @param stopReason why the work ended; null unless stopped
 * @param supplement the latest request for papers; null without one
 * @param owed what is to be paid now; null for nothing
 * @param apology null without one
 * @param holders names of the agencies that hold it now; null if unknown
 * @param answerBy by when the desk must answer the submission; null when it need not
 */
public record Matter(
        @Nullable String refusalReason,
        @Nullable String stopReason,
        @Nullable Supplement supplement,
        @Nullable Owed owed,
        @Nullable Apology apology,
        @Nullable List<String> holders,
        @Nullable Instant answerBy) {

    /** Nothing more is known than what the events say. */
    public static final Matter UNKNOWN = refused(null);

    /** Only why it was not accepted. */
    public static Matter refused(@Nullable String reason) {
        return new Matter(reason, null, null, null, null, null, null);
    }

    /** The same, the request for papers being the one of that round. */
    Matter ofRound(int round) {
        Supplement asked = supplement == null
                ? null
                : new Supplement(round, supplement.reason(), supplement.deadline(), supplement.items());
        return new Matter(refusalReason, stopReason, asked, owed, apology, holders, answerBy);
    }

    /**
     * A request for papers (yêu cầu bổ sung, Mẫu 02).
     *
     * @param round as on the event
     * @param items null or empty if unknown
     */
    public record Supplement(
            int round,
            @Nullable String reason,
            @Nullable Instant deadline,
            @Nullable List<Item> items) {}

    /**
     * One paper that is asked for.
     *
     * @param kind original, certified copy …, as a code or in words
     * @param request what is to be done about it
     */
    public record Item(
            @Nullable String title,
            @Nullable String kind,
            @Nullable String request) {}

    /** Money to pay (phí, lệ phí, nghĩa vụ tài chính); {@code amount} in VND. */
    public record Owed(long amount, @Nullable String title) {}

    /** An apology (xin lỗi, Mẫu 04): who causes the delay, why in words, and from which day to which. */
    public record Apology(
            @Nullable String agencyName,
            @Nullable String reason,
            @Nullable Instant dueAt,
            @Nullable Instant promisedAt) {}
}
