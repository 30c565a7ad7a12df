package vn.motcua.contracts.dossier;

/** How the dossier came in (hình thức nộp). */
public enum Channel {
    /** At the one-stop desk (trực tiếp). */
    COUNTER,
    /** Through the portal (trực tuyến). */
    ONLINE,
    /** By public post (bưu chính công ích). */
    POSTAL
}
