package vn.motcua.gateway;

import java.net.InetSocketAddress;
import java.security.Principal;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.motcua.gateway.RateLimits.Kind;

/**
 * Sends away a client that comes too often. A client is its token's subject, without a token its address; forwarded
 * addresses are not believed. Stands in the security chain, behind the check of the token.
 */
class RateLimitFilter implements WebFilter {

    private final RateLimits limits;

    RateLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal()
                .map(RateLimitFilter::subject)
                .defaultIfEmpty(address(exchange.getRequest()))
                .flatMap(client -> pass(client, exchange, chain));
    }

    private Mono<Void> pass(String client, ServerWebExchange exchange, WebFilterChain chain) {
        return limits.waitFor(client, kindOf(exchange.getRequest()))
                .map(wait -> Mono.<Void>error(Refusal.until(Reason.RATE_LIMITED, wait)))
                .orElseGet(() -> chain.filter(exchange));
    }

    private static Kind kindOf(ServerHttpRequest request) {
        String path = request.getPath().value();
        boolean lookUp = HttpMethod.POST.equals(request.getMethod()) && path.equals("/api/tracking");
        boolean wish = HttpMethod.PUT.equals(request.getMethod()) && path.startsWith("/api/tracking/");
        boolean stop = path.startsWith("/api/unsubscribe/");
        return lookUp || wish || stop ? Kind.TRACKING : Kind.GENERAL;
    }

    private static String subject(Principal principal) {
        return "subject " + principal.getName();
    }

    private static String address(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        return remote == null
                ? "address unknown"
                : "address " + remote.getAddress().getHostAddress();
    }
}
