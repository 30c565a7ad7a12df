package vn.motcua.gateway;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A gateway that is told to stop lets its clients go first: for a while it answers all that comes, and says with each answer that
 * its connection ends, so that they come again by another one, to whoever is there then. Otherwise a request may arrive on
 * a kept connection in the moment in which it is closed, and its sender never learns whether it was taken.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Farewell implements WebFilter, SmartLifecycle {

    private final long millis;
    private volatile boolean running;
    private volatile boolean leaving;

    Farewell(GatewaySettings settings) {
        millis = settings.farewell().toMillis();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpResponse response = exchange.getResponse();
        response.beforeCommit(() -> Mono.fromRunnable(() -> sayItIn(response.getHeaders())));
        return chain.filter(exchange);
    }

    private void sayItIn(HttpHeaders headers) {
        if (leaving) {
            headers.setConnection("close");
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the server takes no more connections: what belongs to a later phase stops earlier, and this to the last one. */
    @Override
    public void stop(Runnable gone) {
        leaving = true;
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(() -> {
            stop();
            gone.run();
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
