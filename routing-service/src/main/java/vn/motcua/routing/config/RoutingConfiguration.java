package vn.motcua.routing.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.store.Journals;
import vn.motcua.routing.Deadlines;
import vn.motcua.routing.Route;
import vn.motcua.workingtime.StartRule;
import vn.motcua.workingtime.WorkingCalendar;
import vn.motcua.workingtime.WorkingCalendars;

/** Opens the journal of routes and counts deadlines by the national calendar. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    @Bean
    Journal<Route> routeJournal(Journals journals) {
        return journals.open(
                JournalSpec.ofDossiers("routing", "routes", Route.class, DossierEventTypes.table(), Route::timers));
    }

    @Bean
    Deadlines deadlines() {
        WorkingCalendar calendar = WorkingCalendars.vietnam();
        return (from, minutes) -> calendar.due(from, minutes, StartRule.ACCEPTANCE);
    }
}
