package vn.motcua.intake.config;

import java.time.Instant;
import java.util.function.Supplier;
import vn.motcua.contracts.catalogue.ProcessingTime;
import vn.motcua.contracts.catalogue.StartRule;
import vn.motcua.intake.dossier.DueDates;
import vn.motcua.platform.journal.Problem;
import vn.motcua.workingtime.CalendarYearUnknown;
import vn.motcua.workingtime.WorkingCalendar;
import vn.motcua.workingtime.WorkingCalendars;

/** Due dates by the working calendar of each agency. */
final class WorkingTimeDueDates implements DueDates {

    @Override
    public Due of(String agency, Instant received, ProcessingTime time, StartRule rule) {
        WorkingCalendar calendar = calendar(agency);
        vn.motcua.workingtime.StartRule start = rule.hasCutOff()
                ? vn.motcua.workingtime.StartRule.NEXT_DAY_AFTER_15H
                : vn.motcua.workingtime.StartRule.ACCEPTANCE;
        return known(() -> {
            Instant due = calendar.due(received, minutes(time, calendar), start);
            return new Due(calendar.clockStart(received, start), due, calendar.provisional(due));
        });
    }

    private static long minutes(ProcessingTime time, WorkingCalendar calendar) {
        return switch (time.unit()) {
            case WORKING_MINUTE -> time.amount();
            case WORKING_HOUR -> time.amount() * 60L;
            default -> (long) time.amount() * calendar.minutesPerDay();
        };
    }

    @Override
    public Instant later(String agency, Instant from, long workingMinutes) {
        return workingMinutes == 0
                ? from
                : known(() -> calendar(agency)
                        .due(from, workingMinutes, vn.motcua.workingtime.StartRule.ACCEPTANCE));
    }

    @Override
    public long minutes(String agency, Instant from, Instant to) {
        return known(() -> calendar(agency).workingMinutesBetween(from, to));
    }

    @Override
    public Instant forwardBy(String agency, Instant received) {
        return known(() -> calendar(agency)
                .clockStart(received, vn.motcua.workingtime.StartRule.NEXT_DAY_AFTER_15H));
    }

    @Override
    public boolean provisional(String agency, Instant due) {
        return known(() -> calendar(agency).provisional(due));
    }

    private static WorkingCalendar calendar(String agency) {
        return WorkingCalendars.vietnam();
    }

    private static <T> T known(Supplier<T> counted) {
        try {
            return counted.get();
        } catch (CalendarYearUnknown unknown) {
            throw Problem.of(
                    Problem.Kind.UNAVAILABLE,
                    "CALENDAR_MISSING",
                    "There is no working calendar for the year " + unknown.year() + "; an administrator must add it.");
        }
    }
}
