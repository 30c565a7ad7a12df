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
    SOCIAL_INSURANCE
}
