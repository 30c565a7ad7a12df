package vn.motcua.intake.config;

import java.time.Instant;
import vn.motcua.intake.complaint.WorkingTime;
import vn.motcua.platform.journal.Problem;
import vn.motcua.workingtime.CalendarYearUnknown;
import vn.motcua.workingtime.StartRule;
import vn.motcua.workingtime.WorkingCalendar;
import vn.motcua.workingtime.WorkingCalendars;

/** Working time of complaints by the national calendar, whatever the agency. */
final class NationalWorkingTime implements WorkingTime {

    private final WorkingCalendar calendar = WorkingCalendars.vietnam();

    @Override
    public Instant after(Instant from, long minutes, String agency) {
        try {
            return calendar.due(from, minutes, StartRule.ACCEPTANCE);
        } catch (CalendarYearUnknown unknown) {
            throw Problem.of(
                    Problem.Kind.UNAVAILABLE,
                    "CALENDAR_MISSING",
                    "There is no working calendar for the year " + unknown.year() + "; an administrator must add it.");
        }
    }
}
