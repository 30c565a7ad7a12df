package vn.motcua.contracts.dossier;

/** How a typed wait ended (kết thúc chờ). */
public enum WaitEnd {
    /** The word came, and it was yes (đồng ý). */
    AGREED,
    /** The word came, and it was no (không đồng ý). */
    OBJECTED,
    /** Nobody spoke in time, and the definition says to go on (im lặng: tiếp tục). */
    SILENT_PROCEED,
    /** Nobody spoke in time, and the agency must decide itself (im lặng: cơ quan quyết định). */
    SILENT_DECIDE
}
