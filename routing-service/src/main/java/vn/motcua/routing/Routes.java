package vn.motcua.routing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** Who may see a route: the agencies on it, its desk, and those who watch over all; citizens ask intake. */
@Service
public class Routes {

    private final Journal<Route> journal;

    Routes(Journal<Route> journal) {
        this.journal = journal;
    }

    /** The route, if the caller is entitled to it; otherwise it is as unknown as one that does not exist. */
    public Mono<Route> seenBy(Caller caller, String dossier) {
        return any(dossier).filter(route -> isEntitled(caller, route)).switchIfEmpty(unknown(dossier));
    }

    /** The route, for services. */
    public Mono<Route> any(String dossier) {
        return journal.find(dossier).switchIfEmpty(unknown(dossier));
    }

    /**
     * Routes that wait for a coordinator: some leg has no competent agency, or was sent back.
     *
     * @param after id of the last dossier of the page before; null for the first page
     */
    public Flux<Versioned<Route>> waiting(Caller caller, boolean failed, int limit, @Nullable String after) {
        caller.mustBe(Role.COORDINATOR, Role.ADMIN);
        Query which = failed
                ? Query.where("state", RouteState.FAILED)
                : Query.where("legs.progress.state", LegState.DECLINED);
        return journal.search(which.page(after, limit));
    }

    private static boolean isEntitled(Caller caller, Route route) {
        return caller.is(Role.AUDITOR, Role.COORDINATOR, Role.OPERATOR, Role.ADMIN)
                || worksAt(caller, route.desk())
                || route.legs().stream().anyMatch(leg -> worksAt(caller, leg.agency()));
    }

    private static boolean worksAt(Caller caller, Party party) {
        return caller.at(party.code(), Role.DESK, Role.OFFICER, Role.HEAD, Role.CLERK, Role.CASHIER);
    }

    private static Mono<Route> unknown(String dossier) {
        return Mono.error(() -> Problem.notFound("ROUTE_UNKNOWN", "There is no route for dossier " + dossier + "."));
    }
}
