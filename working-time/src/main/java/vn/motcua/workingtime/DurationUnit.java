package vn.motcua.workingtime;

/**
 * In what a procedure states its time. The working units run in office hours only; {@link #DAY} and {@link #MONTH} run
 * through nights and days off, and only their end is moved into office hours.
 */
public enum DurationUnit {
    /** One minute of office hours. */
    WORKING_MINUTE,
    /** Sixty minutes of office hours (giờ làm việc). */
    WORKING_HOUR,
    /** {@link WorkingCalendar#minutesPerDay()} minutes of office hours (ngày làm việc), however long the office's own day is. */
    WORKING_DAY,
    /** One day of the calendar (ngày). */
    DAY,
    /** One month of the calendar (tháng); a day that the month lacks becomes its last day. */
    MONTH,
    /** Within the day (trong ngày): until its last close; received after 15:00, the next working day's (NĐ 23/2015 Đ.7). */
    SAME_DAY
}
