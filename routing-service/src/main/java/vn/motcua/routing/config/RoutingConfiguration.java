package vn.motcua.routing.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.platform.catalogue.Catalogue;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.store.Index;
import vn.motcua.platform.store.Journals;
import vn.motcua.routing.Deadlines;
import vn.motcua.routing.Route;
import vn.motcua.routing.RouteTimers;

/** Opens the journal of routes and counts deadlines by the national calendar. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    @Bean
    Journal<Route> routeJournal(Journals journals) {
        return journals.open(
                JournalSpec.ofDossiers("routing", "routes", Route.class, DossierEventTypes.table(), RouteTimers::of),
                Index.on("state", "state"),
                Index.on("leg-state", "legs.progress.state"),
                Index.on("leg-agency", "legs.agency.code"));
    }

    @Bean
    Deadlines deadlines(Catalogue catalogue) {
        return new WorkingTimeDeadlines(catalogue);
    }
}
