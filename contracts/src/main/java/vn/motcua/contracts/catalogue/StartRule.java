package vn.motcua.contracts.catalogue;

/** When the legal clock starts; a property of the procedure. */
public enum StartRule {
    /** At the minute of acceptance (NĐ 118/2025 Đ17 k3). */
    ACCEPTANCE,
    /** As {@link #ACCEPTANCE}, but received after 15:00 counts from the next working day. */
    NEXT_DAY_AFTER_15H,
    /** When the competent agency confirms receipt (tiếp nhận phi địa giới). */
    COMPETENT_RECEIPT,
    /** As {@link #COMPETENT_RECEIPT}, but received after 15:00 counts from the next working day. */
    COMPETENT_RECEIPT_NEXT_DAY_AFTER_15H;

    /** Whether the clock waits for the competent agency's receipt. */
    public boolean startsWithReceipt() {
        return this == COMPETENT_RECEIPT || this == COMPETENT_RECEIPT_NEXT_DAY_AFTER_15H;
    }

    /** Whether what comes after 15:00 counts from the next working day. */
    public boolean hasCutOff() {
        return this == NEXT_DAY_AFTER_15H || this == COMPETENT_RECEIPT_NEXT_DAY_AFTER_15H;
    }
}
