package vn.motcua.gateway;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.cloud.gateway.route.RouteDefinition;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Sends away whoever finds a service full before anything is asked of the request, its token included: in a flood most are sent
 * away, and what that costs is taken from those who were let in. Who comes by here is counted where its route begins.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class NoRoomFilter implements WebFilter {

    private final Admissions admissions;
    private final List<Way> ways;

    NoRoomFilter(Admissions admissions, GatewayProperties properties) {
        this.admissions = admissions;
        this.ways = properties.getRoutes().stream().map(Way::of).toList();
    }

    /**
     * A route as far as it says which service is behind a path.
     *
     * @param service empty if how busy it is does not count there
     */
    private record Way(List<PathPattern> paths, Optional<String> service) {

        static Way of(RouteDefinition route) {
            List<PathPattern> paths = route.getPredicates().stream()
                    .filter(predicate -> "Path".equals(predicate.getName()))
                    .map(predicate -> predicate.getArgs().values())
                    .flatMap(Collection::stream)
                    .map(PathPatternParser.defaultInstance::parse)
                    .toList();
            boolean isLong = ServiceGatewayFilterFactory.isLong(route.getMetadata());
            return new Way(paths, isLong ? Optional.empty() : service(route));
        }

        private static Optional<String> service(RouteDefinition route) {
            return route.getFilters().stream()
                    .filter(filter -> "Service".equals(filter.getName()))
                    .flatMap(filter -> filter.getArgs().values().stream())
                    .findFirst();
        }

        boolean has(PathContainer path) {
            return paths.stream().anyMatch(pattern -> pattern.matches(path));
        }
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return admissions.anyFull()
                ? service(exchange)
                        .filter(admissions::isFull)
                        .map(admissions::<Void>refused)
                        .orElseGet(() -> chain.filter(exchange))
                : chain.filter(exchange);
    }

    private Optional<String> service(ServerWebExchange exchange) {
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        return ways.stream().filter(way -> way.has(path)).findFirst().flatMap(Way::service);
    }
}
