package vn.motcua.contracts.dossier;

/** By which way somebody said how the applicant wants to be told (nơi ghi nhận nguyện vọng). */
public enum WishSource {
    /** Logged in, with the applicant's own account (tài khoản của người nộp). */
    ACCOUNT,
    /** From the public page of who knows the tracking secret (trang tra cứu). */
    TRACKING,
    /** The one-stop desk, because the applicant asked it to (Bộ phận Một cửa ghi theo yêu cầu). */
    DESK,
    /** By the link of an e-mail that stops e-mails (liên kết ngừng nhận thư). */
    UNSUBSCRIBE
}
