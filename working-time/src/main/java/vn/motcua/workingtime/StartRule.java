package vn.motcua.workingtime;

/** When the legal clock starts; a property of the procedure. The cut-off's time of day is data of the calendar. */
public enum StartRule {
    /** At the minute of acceptance, or at the next opening if the office is closed. */
    ACCEPTANCE,
    /** As {@link #ACCEPTANCE}, but what came strictly after 15:00 counts from the next working day's opening. */
    NEXT_DAY_AFTER_15H
}
