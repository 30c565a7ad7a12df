package vn.motcua.department.config;

import java.time.Instant;
import vn.motcua.department.Deadlines;
import vn.motcua.platform.journal.Problem;
import vn.motcua.workingtime.CalendarYearUnknown;
import vn.motcua.workingtime.StartRule;
import vn.motcua.workingtime.WorkingCalendar;
import vn.motcua.workingtime.WorkingCalendars;

/** Deadlines by the national working calendar, whichever the agency. */
final class NationalDeadlines implements Deadlines {

    private final WorkingCalendar calendar = WorkingCalendars.vietnam();

    @Override
    public Instant due(String agency, Instant from, int workingMinutes) {
        try {
            return calendar.due(from, workingMinutes, StartRule.ACCEPTANCE);
        } catch (CalendarYearUnknown unknown) {
            throw Problem.of(
                    Problem.Kind.UNAVAILABLE,
                    "CALENDAR_MISSING",
                    "There is no working calendar for the year " + unknown.year() + "; an administrator must add it.");
        }
    }
}
