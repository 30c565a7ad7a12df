package vn.motcua.contracts.catalogue;

/** Level of government; districts exist only in history (until 30/06/2025). */
public enum AgencyLevel {
    /** Cấp tỉnh. */
    PROVINCE,
    /** Cấp huyện. */
    DISTRICT,
    /** Cấp xã. */
    COMMUNE
}
