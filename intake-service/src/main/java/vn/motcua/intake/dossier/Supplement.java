package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Papers that the citizen was asked for, all at once (yêu cầu bổ sung, Mẫu 02; NĐ 118/2025 Đ17 k2).
 *
 * @param round 0 before acceptance, where the law counts none; 1 for the one lawful round after it
 * @param leg which leg waits for them; empty before acceptance
 * @param reason why, in words, with the article it rests on
 * @param deadline until when the citizen may hand them in
 * @param override why a head let a further round pass; null for none
 * @param papers what the citizen handed in; empty before
 * @param receivedAt null until handed in
 * @param expired whether the deadline passed before
 * @param closedAt when it was given up without papers; null unless it was
 */
public record Supplement(
        int round,
        String leg,
        List<Item> items,
        String reason,
        String formNumber,
        Instant requestedAt,
        String by,
        Instant deadline,
        @Nullable String override,
        List<Paper> papers,
        @Nullable Instant receivedAt,
        boolean expired,
        @Nullable Instant closedAt) {

    public Supplement {
        items = List.copyOf(items);
        papers = List.copyOf(papers);
    }

    /**
     * One paper that is asked for.
     *
     * @param component code of the procedure's component; null for something the procedure does not list
     * @param title what it is, as the citizen reads it
     * @param request what exactly is wrong or missing
     */
    public record Item(@Nullable String component, String title, String request) {}

    /** Whether the citizen still owes the papers. */
    public boolean isOpen() {
        return receivedAt == null && closedAt == null;
    }

    Supplement received(List<Paper> handedIn, Instant at) {
        return new Supplement(
                round,
                leg,
                items,
                reason,
                formNumber,
                requestedAt,
                by,
                deadline,
                override,
                handedIn,
                at,
                expired,
                null);
    }

    Supplement lapsed() {
        return new Supplement(
                round, leg, items, reason, formNumber, requestedAt, by, deadline, override, papers, null, true, null);
    }

    Supplement closed(Instant at) {
        return new Supplement(
                round, leg, items, reason, formNumber, requestedAt, by, deadline, override, papers, null, expired, at);
    }
}
