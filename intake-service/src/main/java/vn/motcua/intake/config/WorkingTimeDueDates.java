package vn.motcua.intake.config;

import java.time.Instant;
import vn.motcua.contracts.catalogue.StartRule;
import vn.motcua.intake.dossier.DueDates;
import vn.motcua.platform.journal.Problem;
import vn.motcua.workingtime.CalendarYearUnknown;
import vn.motcua.workingtime.WorkingCalendar;
import vn.motcua.workingtime.WorkingCalendars;

/** Due dates by the national working calendar. */
final class WorkingTimeDueDates implements DueDates {

    private final WorkingCalendar calendar = WorkingCalendars.vietnam();

    @Override
    public Due of(Instant acceptedAt, long minutes, StartRule rule) {
        vn.motcua.workingtime.StartRule start = vn.motcua.workingtime.StartRule.valueOf(rule.name());
        try {
            Instant due = calendar.due(acceptedAt, minutes, start);
            return new Due(calendar.clockStart(acceptedAt, start), due, calendar.provisional(due));
        } catch (CalendarYearUnknown unknown) {
            throw Problem.of(
                    Problem.Kind.UNAVAILABLE,
                    "CALENDAR_MISSING",
                    "There is no working calendar for the year " + unknown.year() + "; an administrator must add it.");
        }
    }
}
