package vn.motcua.routing.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;
import vn.motcua.routing.Routes;

/** Where a dossier is: for people entitled to it, and for services. */
@RestController
class RouteController {

    private final Routes routes;

    RouteController(Routes routes) {
        this.routes = routes;
    }

    @GetMapping("/api/routes/{dossierId}")
    Mono<RouteView> route(@PathVariable String dossierId, Caller caller) {
        return routes.seenBy(caller, dossierId).map(route -> RouteView.of(dossierId, route));
    }

    @GetMapping("/internal/routes/{dossierId}")
    Mono<RouteView> routeForServices(@PathVariable String dossierId, Caller caller) {
        caller.mustBe(Role.SERVICE);
        return routes.any(dossierId).map(route -> RouteView.of(dossierId, route));
    }
}
