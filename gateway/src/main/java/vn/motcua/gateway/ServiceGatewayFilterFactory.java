package vn.motcua.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * {@code Service=intake} in a route: names the service behind it, which is given no more than it can answer, and whose breaker
 * watches until the answer's head is there.
 */
@Component
class ServiceGatewayFilterFactory extends AbstractGatewayFilterFactory<ServiceGatewayFilterFactory.Config> {

    private final Breakers breakers;
    private final SecondTry secondTry;
    private final Admissions admissions;

    /**
     * The service behind the route.
     *
     * @param name as in {@code motcua.services}
     */
    record Config(String name) {}

    ServiceGatewayFilterFactory(Breakers breakers, SecondTry secondTry, Admissions admissions) {
        super(Config.class);
        this.breakers = breakers;
        this.secondTry = secondTry;
        this.admissions = admissions;
    }

    @Override
    public List<String> shortcutFieldOrder() {
        return List.of("name");
    }

    @Override
    public GatewayFilter apply(Config config) {
        return (exchange, chain) -> {
            Mono<HttpStatusCode> answer = breakers.guard(config.name(), answerOf(exchange, chain));
            return (isLong(exchange) ? answer : admissions.admit(config.name(), answer)).then();
        };
    }

    private static boolean isLong(ServerWebExchange exchange) {
        return exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR) instanceof Route route
                && isLong(route.getMetadata());
    }

    /**
     * Whether a route with this metadata is none that admission counts: uploads, imports and streams have a time of their own, and how
     * long they take says nothing of how busy a service is.
     */
    static boolean isLong(Map<String, Object> metadata) {
        return metadata.containsKey(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR);
    }

    private Mono<HttpStatusCode> answerOf(ServerWebExchange exchange, GatewayFilterChain chain) {
        return secondTry
                .filter(exchange, chain)
                .onErrorMap(ResponseStatusException.class, late -> blame(exchange, late))
                .then(Mono.fromSupplier(() -> statusOf(exchange)));
    }

    /** Too late an answer is no fault of a service that is still being sent the request. */
    private static Throwable blame(ServerWebExchange exchange, ResponseStatusException late) {
        return LimitedBody.cameWhole(exchange) ? late : Refusal.of(Reason.BODY_INCOMPLETE, late);
    }

    private static HttpStatusCode statusOf(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getResponse().getStatusCode()).orElse(HttpStatus.OK);
    }
}
