package vn.motcua.intake.procedure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.contracts.catalogue.CalendarDefinition;
import vn.motcua.platform.catalogue.Calendars;
import vn.motcua.workingtime.CalendarYear;
import vn.motcua.workingtime.WorkingCalendar;
import vn.motcua.workingtime.WorkingCalendars;

/** What a working calendar must keep: a text that reads, and one on which the local calendars still read. */
final class CalendarRules {

    private final Calendars calendars;
    private final Faults faults = new Faults();

    CalendarRules(Calendars calendars) {
        this.calendars = calendars;
    }

    /** Everything that is wrong with the calendar, line by line; empty if it can be published. */
    List<DefinitionFault> faults(CalendarDefinition calendar) {
        faults.code("code", calendar.code());
        faults.atLeastOne("version", calendar.version());
        faults.text("name", calendar.name());
        boolean national = calendar.code().equals(Calendars.NATIONAL);
        WorkingCalendar base = national ? WorkingCalendars.vietnam() : calendars.calendar(Calendars.NATIONAL);
        try {
            WorkingCalendar read = WorkingCalendars.parse(calendar.text(), base);
            if (national) {
                local(read);
            }
            years(calendars.calendar(calendar.code()), read);
        } catch (IllegalArgumentException faulty) {
            String.valueOf(faulty.getMessage()).lines().forEach(line -> faults.require(false, "text", line));
        }
        return faults.all();
    }

    /** Dates were given in every year that is there now, so each must stay. */
    private void years(WorkingCalendar now, WorkingCalendar next) {
        Set<Integer> kept = next.data().years().stream().map(CalendarYear::year).collect(Collectors.toSet());
        now.data().years().stream()
                .map(CalendarYear::year)
                .filter(year -> !kept.contains(year))
                .forEach(year -> faults.require(
                        false, "text", "the year " + year + " is missing; begin with base vietnam to keep it"));
    }

    private void local(WorkingCalendar national) {
        for (Map.Entry<String, CalendarDefinition> other :
                calendars.definitions().entrySet()) {
            if (!other.getKey().equals(Calendars.NATIONAL)) {
                try {
                    WorkingCalendars.parse(other.getValue().text(), national);
                } catch (IllegalArgumentException faulty) {
                    faults.require(
                            false,
                            "text",
                            "calendar " + other.getKey() + " builds on it and no longer reads: " + faulty.getMessage());
                }
            }
        }
    }
}
