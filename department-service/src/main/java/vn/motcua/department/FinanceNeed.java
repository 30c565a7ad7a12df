package vn.motcua.department;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that the citizen owes before the agency can go on (nghĩa vụ tài chính); the clock stands still until the agency
 * itself confirms that it is done.
 *
 * @param duty code of the duty in the leg's definition
 * @param amount in VND
 * @param noticeRef number of the agency's notice
 * @param settled null until confirmed
 */
public record FinanceNeed(
        String duty,
        long amount,
        String noticeRef,
        String by,
        Instant at,
        @Nullable Settlement settled) {

    /**
     * The agency's confirmation (xác nhận hoàn thành).
     *
     * @param reference of the receipt or the tax office's notice
     */
    public record Settlement(String reference, String by, Instant at) {}

    FinanceNeed settled(Settlement settlement) {
        return new FinanceNeed(duty, amount, noticeRef, by, at, settlement);
    }

    boolean pending() {
        return settled == null;
    }
}
