package vn.motcua.intake.config;

import static vn.motcua.platform.catalogue.Calendars.known;

import java.time.Instant;
import java.util.List;
import vn.motcua.intake.dossier.DueDates;
import vn.motcua.intake.dossier.LegalClock;
import vn.motcua.platform.catalogue.Catalogue;
import vn.motcua.workingtime.DurationUnit;
import vn.motcua.workingtime.LegalDuration;
import vn.motcua.workingtime.Pause;
import vn.motcua.workingtime.PauseLedger;
import vn.motcua.workingtime.WorkingCalendar;

/** Due dates by the working calendar of each agency. */
final class WorkingTimeDueDates implements DueDates {

    private final Catalogue catalogue;

    WorkingTimeDueDates(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Due of(String agency, LegalClock.Count count, List<LegalClock.Pause> pauses) {
        WorkingCalendar calendar = calendar(agency);
        vn.motcua.workingtime.StartRule start = count.rule().hasCutOff()
                ? vn.motcua.workingtime.StartRule.NEXT_DAY_AFTER_15H
                : vn.motcua.workingtime.StartRule.ACCEPTANCE;
        return known(() -> {
            Instant due = ledger(pauses).due(calendar, count.from(), duration(count, calendar), start);
            Instant lengthened = later(agency, due, isWorking(count) ? 0 : count.addedMinutes());
            return new Due(calendar.clockStart(count.from(), start), lengthened, calendar.provisional(lengthened));
        });
    }

    /** What the law added runs on in working minutes; in those a working time can take it in. */
    private static LegalDuration duration(LegalClock.Count count, WorkingCalendar calendar) {
        int amount = count.time().amount();
        return switch (count.time().unit()) {
            case WORKING_MINUTE -> minutes(amount, count);
            case WORKING_HOUR -> minutes(amount * 60, count);
            case WORKING_DAY -> minutes(amount * calendar.minutesPerDay(), count);
            case DAY -> new LegalDuration(amount, DurationUnit.DAY);
            case MONTH -> new LegalDuration(amount, DurationUnit.MONTH);
            case SAME_DAY -> new LegalDuration(1, DurationUnit.SAME_DAY);
        };
    }

    private static LegalDuration minutes(int amount, LegalClock.Count count) {
        return new LegalDuration(amount + count.addedMinutes(), DurationUnit.WORKING_MINUTE);
    }

    private static boolean isWorking(LegalClock.Count count) {
        return switch (count.time().unit()) {
            case WORKING_MINUTE, WORKING_HOUR, WORKING_DAY -> true;
            case DAY, MONTH, SAME_DAY -> false;
        };
    }

    private static PauseLedger ledger(List<LegalClock.Pause> pauses) {
        return new PauseLedger(pauses.stream()
                .filter(pause -> pause.to() != null)
                .map(pause -> new Pause(pause.from(), pause.to(), pause.cause().name(), pause.formNumber()))
                .toList());
    }

    @Override
    public Instant later(String agency, Instant from, long workingMinutes) {
        return workingMinutes == 0
                ? from
                : known(() -> calendar(agency).due(from, workingMinutes, vn.motcua.workingtime.StartRule.ACCEPTANCE));
    }

    @Override
    public long minutes(String agency, Instant from, Instant to) {
        return known(() -> calendar(agency).workingMinutesBetween(from, to));
    }

    @Override
    public Instant forwardBy(String agency, Instant received) {
        return known(() -> calendar(agency).forwardBy(received));
    }

    @Override
    public boolean provisional(String agency, Instant due) {
        return known(() -> calendar(agency).provisional(due));
    }

    private WorkingCalendar calendar(String agency) {
        return catalogue.calendar(agency);
    }
}
