package vn.motcua.department;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Papers that the agency misses, all of them at once (đề nghị yêu cầu bổ sung, NĐ 118/2025 Đ17 k2). The desk asks the citizen
 * for them, never the agency.
 *
 * @param round 1 for the case's first need
 * @param reason in words, for the citizen's notice
 * @param request the desk's request; null until it asked
 */
public record SupplementNeed(
        int round,
        List<Item> items,
        String reason,
        String by,
        Instant at,
        State state,
        @Nullable Request request) {

    public SupplementNeed {
        items = List.copyOf(items);
    }

    /**
     * One missing paper.
     *
     * @param component code of the component in the procedure; null for a paper that is none of them
     * @param request what exactly is wanted
     */
    public record Item(@Nullable String component, String title, Kind kind, String request) {}

    /** In which form the paper is wanted (hình thức giấy tờ, Mẫu 02). */
    public enum Kind {
        /** Bản chính. */
        ORIGINAL,
        /** Bản sao có chứng thực. */
        CERTIFIED,
        /** Bản sao. */
        COPY,
        /** Bản điện tử. */
        ELECTRONIC
    }

    /** How far it came. */
    public enum State {
        /** The desk has not asked yet (chờ một cửa yêu cầu). */
        NEEDED,
        /** The citizen was asked (đã yêu cầu). */
        ASKED,
        /** The papers are there (đã bổ sung). */
        RECEIVED,
        /** The citizen's time passed (quá hạn bổ sung); the agency may go on, or the desk stops the dossier. */
        EXPIRED,
        /** The agency went on without them (tiếp tục, không chờ). */
        GONE_ON
    }

    /**
     * The desk's request to the citizen.
     *
     * @param round as the desk counts them over the whole dossier
     */
    public record Request(int round, String formNumber, Instant deadline) {}

    static SupplementNeed of(int round, List<Item> items, String reason, Sign sign) {
        return new SupplementNeed(round, items, reason, sign.by(), sign.at(), State.NEEDED, null);
    }

    SupplementNeed in(State next) {
        return new SupplementNeed(round, items, reason, by, at, next, request);
    }

    SupplementNeed asked(Request asked) {
        return new SupplementNeed(round, items, reason, by, at, State.ASKED, asked);
    }

    /** Whether the case waits for it. */
    boolean pending() {
        return state == State.NEEDED || state == State.ASKED || state == State.EXPIRED;
    }

    /** Whether the clock stands still for it: from the desk's request until the papers come or the agency goes on. */
    boolean pauses() {
        return state == State.ASKED || state == State.EXPIRED;
    }

    /** Whether the citizen may still hand in what that request asked for. */
    boolean awaits(int requestRound) {
        return pauses() && request != null && request.round() == requestRound;
    }
}
