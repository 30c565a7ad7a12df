package vn.motcua.routing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;
import vn.motcua.routing.Routes;

/** Where a dossier is: for people entitled to it, for coordinators whom it waits for, and for services. */
@RestController
class RouteController {

    private static final int LARGEST_PAGE = 100;

    private final Routes routes;

    RouteController(Routes routes) {
        this.routes = routes;
    }

    /** Why a route waits for a coordinator. */
    enum Waiting {
        /** Some leg has no competent agency. */
        FAILED,
        /** Some leg was sent back. */
        DECLINED
    }

    /**
     * A page of routes.
     *
     * @param next what to ask for as {@code after}; null on the last page
     */
    record RoutePage(List<RouteView> items, @Nullable String next) {}

    @GetMapping("/api/routes/{dossierId}")
    Mono<RouteView> route(@PathVariable String dossierId, Caller caller) {
        return routes.seenBy(caller, dossierId).map(route -> RouteView.of(dossierId, route));
    }

    @GetMapping("/internal/routes/{dossierId}")
    Mono<RouteView> routeForServices(@PathVariable String dossierId, Caller caller) {
        caller.mustBe(Role.SERVICE);
        return routes.any(dossierId).map(route -> RouteView.of(dossierId, route));
    }

    @GetMapping("/api/routes")
    Mono<RoutePage> waiting(
            Caller caller,
            @RequestParam(defaultValue = "DECLINED") Waiting waiting,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam @Nullable String after) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Problem.of(Problem.Kind.MALFORMED, "LIMIT_INVALID", "limit is from 1 to " + LARGEST_PAGE + ".");
        }
        return routes.waiting(caller, waiting == Waiting.FAILED, limit, after)
                .map(found -> RouteView.of(found.id(), found.state()))
                .collectList()
                .map(found -> new RoutePage(
                        found, found.size() < limit ? null : found.getLast().dossierId()));
    }
}
