package vn.motcua.gateway;

import java.io.IOException;
import java.time.Duration;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import reactor.util.retry.Retry;

/**
 * Sends a request once more if its connection broke before any answer came: an instance stopped, another is there. Only
 * what does no harm twice: questions, and commands with an idempotency key whose body is small enough to keep.
 */
@Component
class SecondTry {

    private static final String KEY = "Idempotency-Key";

    /** Long enough for the other connections of a stopped instance to be seen closed. */
    private static final Duration MOMENT = Duration.ofMillis(50);

    private final long largest;

    SecondTry(GatewaySettings settings) {
        largest = settings.maxBody().toBytes();
    }

    Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!harmless(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        ServerWebExchange kept = exchange.mutate()
                .request(new RepeatableBody(
                        exchange.getRequest(), exchange.getResponse().bufferFactory()))
                .build();
        return chain.filter(kept)
                .retryWhen(Retry.fixedDelay(1, MOMENT)
                        .filter(failure -> unanswered(kept, failure))
                        .doBeforeRetry(_ -> ServerWebExchangeUtils.reset(kept))
                        .onRetryExhaustedThrow((_, last) -> last.failure()));
    }

    private boolean harmless(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        boolean small = headers.getContentLength() <= largest && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
        boolean question = HttpMethod.GET.equals(request.getMethod()) || HttpMethod.HEAD.equals(request.getMethod());
        return small && (question || headers.containsHeader(KEY));
    }

    private static boolean unanswered(ServerWebExchange exchange, Throwable failure) {
        return (failure instanceof IOException || failure instanceof AbortedException)
                && exchange.getAttribute(ServerWebExchangeUtils.CLIENT_RESPONSE_ATTR) == null
                && !exchange.getResponse().isCommitted();
    }
}
