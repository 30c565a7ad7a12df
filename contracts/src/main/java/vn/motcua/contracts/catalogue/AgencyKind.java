package vn.motcua.contracts.catalogue;

/** What an agency is competent for; a route names kinds, and the area of the dossier decides which agency it is. */
public enum AgencyKind {
    /** UBND cấp xã. */
    COMMUNE_COMMITTEE,
    /** Công an cấp xã. */
    COMMUNE_POLICE,
    /** UBND cấp tỉnh. */
    PROVINCIAL_COMMITTEE,
    /** Công an cấp tỉnh. */
    PROVINCIAL_POLICE,
    /** Bảo hiểm xã hội. */
    SOCIAL_INSURANCE,
    /** Chi nhánh Văn phòng Đăng ký đất đai. */
    LAND_REGISTRATION_OFFICE,
    /** Cơ quan thuế. */
    TAX_OFFICE,
    /** Sở Nội vụ. */
    HOME_AFFAIRS,
    /** UBND cấp huyện; only in history (until 30/06/2025). */
    DISTRICT_COMMITTEE
}
