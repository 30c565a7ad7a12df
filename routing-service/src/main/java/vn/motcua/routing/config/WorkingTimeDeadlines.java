package vn.motcua.routing.config;

import java.time.Instant;
import vn.motcua.routing.Deadlines;
import vn.motcua.workingtime.DurationUnit;
import vn.motcua.workingtime.LegalDuration;
import vn.motcua.workingtime.StartRule;
import vn.motcua.workingtime.WorkingCalendar;
import vn.motcua.workingtime.WorkingCalendars;

/** Deadlines by the working calendar of each agency. */
final class WorkingTimeDeadlines implements Deadlines {

    private static final LegalDuration SAME_DAY = new LegalDuration(1, DurationUnit.SAME_DAY);

    @Override
    public Instant due(String agency, Instant from, long workingMinutes) {
        return workingMinutes == 0 ? from : calendar(agency).due(from, workingMinutes, StartRule.ACCEPTANCE);
    }

    @Override
    public Instant start(String agency, Instant received, boolean cutOff) {
        return calendar(agency).clockStart(received, cutOff ? StartRule.NEXT_DAY_AFTER_15H : StartRule.ACCEPTANCE);
    }

    @Override
    public long minutes(String agency, Instant from, Instant to) {
        return calendar(agency).workingMinutesBetween(from, to);
    }

    @Override
    public Instant receiptBy(String agency, Instant handedOver) {
        return calendar(agency).due(handedOver, SAME_DAY, StartRule.NEXT_DAY_AFTER_15H);
    }

    private static WorkingCalendar calendar(String agency) {
        return WorkingCalendars.vietnam();
    }
}
