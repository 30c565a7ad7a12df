package vn.motcua.workingtime;

/** The answer lies in a year that the calendar has no data for; a date is refused rather than guessed. */
public final class CalendarYearUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;

    CalendarYearUnknown(int year, String version) {
        super("The working calendar %s has no data for the year %d".formatted(version, year));
        this.year = year;
    }

    public int year() {
        return year;
    }
}
