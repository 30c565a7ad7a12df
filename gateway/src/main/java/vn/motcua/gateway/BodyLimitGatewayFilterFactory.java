package vn.motcua.gateway;

import java.util.List;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code BodyLimit=1MB} in a route: by what is announced at once, by what really comes while it streams; nothing is buffered. */
@Component
class BodyLimitGatewayFilterFactory extends AbstractGatewayFilterFactory<BodyLimitGatewayFilterFactory.Config> {

    /**
     * The route's limit.
     *
     * @param size of the body, in bytes or with a unit
     */
    record Config(DataSize size) {}

    BodyLimitGatewayFilterFactory() {
        super(Config.class);
    }

    @Override
    public List<String> shortcutFieldOrder() {
        return List.of("size");
    }

    @Override
    public GatewayFilter apply(Config config) {
        long limit = config.size().toBytes();
        return (exchange, chain) -> limited(exchange, chain, limit);
    }

    private static Mono<Void> limited(ServerWebExchange exchange, GatewayFilterChain chain, long limit) {
        ServerHttpRequest request = exchange.getRequest();
        if (request.getHeaders().getContentLength() > limit) {
            return Mono.error(Refusal.of(Reason.BODY_TOO_LARGE));
        }
        ServerHttpRequest counted = new LimitedBody(exchange, limit);
        return chain.filter(exchange.mutate().request(counted).build());
    }
}
