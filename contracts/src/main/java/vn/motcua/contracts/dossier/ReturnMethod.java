package vn.motcua.contracts.dossier;

/** How a result reaches the citizen (phương thức trả kết quả). */
public enum ReturnMethod {
    /** Handed over at the desk (trả trực tiếp). */
    COUNTER,
    /** By public post (qua bưu chính). */
    POSTAL,
    /** As an electronic result (trả điện tử). */
    ELECTRONIC
}
