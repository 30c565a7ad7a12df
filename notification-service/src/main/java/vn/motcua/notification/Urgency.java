package vn.motcua.notification;

/** When a notice has to go out (mức độ khẩn). */
public enum Urgency {
    /** By day and by night: it answers what the person has just done, or asks for something by a deadline. */
    AT_ONCE,
    /** At once by day; what comes at night can wait until the morning. */
    DAYTIME,
    /** It comes to thousands at the same time: as {@link #DAYTIME}, and it lets single notices pass. */
    BULK;

    /** Whether it can wait until the morning. */
    boolean sleeps() {
        return this != AT_ONCE;
    }

    /** Whether it lets others pass. */
    boolean isPatient() {
        return this == BULK;
    }
}
