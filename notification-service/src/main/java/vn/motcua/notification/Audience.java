package vn.motcua.notification;

/** To whom a notice speaks (đối tượng nhận). */
public enum Audience {
    /** Người nộp hồ sơ. */
    APPLICANT
}
