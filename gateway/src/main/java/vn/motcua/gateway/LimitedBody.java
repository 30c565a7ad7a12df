package vn.motcua.gateway;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/**
 * A request whose body is counted while it streams through and cut off at the limit. It tells the client's faults
 * (too much, broken off) from the service's, and remembers whether the body came whole.
 */
class LimitedBody extends ServerHttpRequestDecorator {

    private static final String WHOLE = LimitedBody.class.getName() + ".whole";

    private final ServerWebExchange exchange;
    private final long limit;
    private final AtomicLong read = new AtomicLong();

    LimitedBody(ServerWebExchange exchange, long limit) {
        super(exchange.getRequest());
        this.exchange = exchange;
        this.limit = limit;
        exchange.getAttributes().put(WHOLE, false);
    }

    /** Whether the service had all the client wanted to send; only then is slowness the service's. */
    static boolean cameWhole(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(WHOLE, true);
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return super.getBody()
                .onErrorMap(broken -> Refusal.of(Reason.BODY_INCOMPLETE, broken))
                .handle(this::count)
                .doOnComplete(() -> exchange.getAttributes().put(WHOLE, true));
    }

    private void count(DataBuffer buffer, SynchronousSink<DataBuffer> sink) {
        if (read.addAndGet(buffer.readableByteCount()) <= limit) {
            sink.next(buffer);
            return;
        }
        DataBufferUtils.release(buffer);
        sink.error(Refusal.of(Reason.BODY_TOO_LARGE));
    }
}
