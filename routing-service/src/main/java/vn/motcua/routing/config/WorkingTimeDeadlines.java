package vn.motcua.routing.config;

import static vn.motcua.platform.catalogue.Calendars.known;

import java.time.Instant;
import vn.motcua.platform.catalogue.Catalogue;
import vn.motcua.routing.Deadlines;
import vn.motcua.workingtime.DurationUnit;
import vn.motcua.workingtime.LegalDuration;
import vn.motcua.workingtime.StartRule;
import vn.motcua.workingtime.WorkingCalendar;

/** Deadlines by the working calendar of each agency. */
final class WorkingTimeDeadlines implements Deadlines {

    private static final LegalDuration SAME_DAY = new LegalDuration(1, DurationUnit.SAME_DAY);

    private final Catalogue catalogue;

    WorkingTimeDeadlines(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Instant due(String agency, Instant from, long workingMinutes) {
        return workingMinutes == 0
                ? from
                : known(() -> calendar(agency).due(from, workingMinutes, StartRule.ACCEPTANCE));
    }

    @Override
    public Instant start(String agency, Instant received, boolean cutOff) {
        StartRule rule = cutOff ? StartRule.NEXT_DAY_AFTER_15H : StartRule.ACCEPTANCE;
        return known(() -> calendar(agency).clockStart(received, rule));
    }

    @Override
    public long minutes(String agency, Instant from, Instant to) {
        return known(() -> calendar(agency).workingMinutesBetween(from, to));
    }

    @Override
    public Instant receiptBy(String agency, Instant handedOver) {
        return known(() -> calendar(agency).due(handedOver, SAME_DAY, StartRule.NEXT_DAY_AFTER_15H));
    }

    private WorkingCalendar calendar(String agency) {
        return catalogue.calendar(agency);
    }
}
