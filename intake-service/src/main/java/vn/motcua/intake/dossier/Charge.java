package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.FeeMoment;

/**
 * Money that the citizen owes or owed (phí, lệ phí, nghĩa vụ tài chính); amounts in VND.
 *
 * @param code of the fee, or {@code <leg>:<duty>} for a duty that an agency set
 * @param leg which leg waits for it; empty for a fee
 * @param formNumber number of the notice to pay; empty for a fee named on the receipt
 * @param beneficiary code of the agency whose account it belongs to
 * @param payment null until paid
 * @param waiver null unless nothing is owed on a legal ground
 * @param settledAt when the agency that set a duty confirmed that it is done; null before, and for fees
 */
public record Charge(
        String code,
        String title,
        String leg,
        long amount,
        FeeMoment moment,
        String formNumber,
        String beneficiary,
        Instant requestedAt,
        @Nullable Payment payment,
        @Nullable Waiver waiver,
        List<Refund> refunds,
        @Nullable Instant settledAt) {

    public Charge {
        refunds = List.copyOf(refunds);
    }

    /** That it was paid; {@code receipt} is the number of the receipt (biên lai). */
    public record Payment(long amount, String receipt, Instant at, String by) {}

    /** That nothing is owed; {@code ground} is a code of the fee's exemptions. */
    public record Waiver(String ground, String note, Instant at, String by) {}

    /** That money was given back. */
    public record Refund(long amount, String reason, Instant at, String by) {}

    /** Whether an agency's work and the clock wait for it. */
    public boolean isDuty() {
        return !leg.isEmpty();
    }

    /** Whether a duty's agency has not yet confirmed it. */
    boolean isOpenDuty() {
        return isDuty() && settledAt == null;
    }

    /** Whether money is still to be paid. */
    public boolean isOwed() {
        return payment == null && waiver == null && settledAt == null;
    }

    /** What could still be given back, in VND. */
    public long refundable() {
        long paid = payment == null ? 0 : payment.amount();
        return paid - refunds.stream().mapToLong(Refund::amount).sum();
    }

    static Charge owed(String code, String title, FeeMoment moment, long amount, Instant at) {
        return new Charge(code, title, "", amount, moment, "", "", at, null, null, List.of(), null);
    }

    Charge of(String waitingLeg, String notice, String account) {
        return new Charge(
                code, title, waitingLeg, amount, moment, notice, account, requestedAt, payment, waiver, refunds, null);
    }

    Charge paid(Payment received) {
        return new Charge(
                code,
                title,
                leg,
                amount,
                moment,
                formNumber,
                beneficiary,
                requestedAt,
                received,
                null,
                refunds,
                settledAt);
    }

    Charge waived(Waiver ground) {
        return new Charge(
                code,
                title,
                leg,
                amount,
                moment,
                formNumber,
                beneficiary,
                requestedAt,
                null,
                ground,
                refunds,
                settledAt);
    }

    Charge settled(Instant at) {
        return new Charge(
                code, title, leg, amount, moment, formNumber, beneficiary, requestedAt, payment, waiver, refunds, at);
    }

    Charge refunded(Refund refund) {
        List<Refund> more = new ArrayList<>(refunds);
        more.add(refund);
        return new Charge(
                code,
                title,
                leg,
                amount,
                moment,
                formNumber,
                beneficiary,
                requestedAt,
                payment,
                waiver,
                more,
                settledAt);
    }
}
