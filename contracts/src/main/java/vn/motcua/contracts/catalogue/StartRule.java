package vn.motcua.contracts.catalogue;

/** When the legal clock starts; a property of the procedure. */
public enum StartRule {
    /** At the minute of acceptance. */
    ACCEPTANCE,
    /** Received after 15:00 counts from the next working day. */
    NEXT_DAY_AFTER_15H
}
