package vn.motcua.department.config;

import java.time.Instant;
import vn.motcua.department.Deadlines;
import vn.motcua.platform.catalogue.Calendars;
import vn.motcua.platform.catalogue.Catalogue;
import vn.motcua.workingtime.StartRule;

/** Deadlines by the working calendar of each agency. */
final class WorkingTimeDeadlines implements Deadlines {

    private final Catalogue catalogue;

    WorkingTimeDeadlines(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Instant due(String agency, Instant from, int workingMinutes) {
        return Calendars.known(() -> catalogue.calendar(agency).due(from, workingMinutes, StartRule.ACCEPTANCE));
    }
}
