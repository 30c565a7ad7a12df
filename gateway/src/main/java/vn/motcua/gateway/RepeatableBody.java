package vn.motcua.gateway;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/** A request whose body is kept as it streams through, so that it can be sent a second time; only for small bodies. */
final class RepeatableBody extends ServerHttpRequestDecorator {

    private final Flux<DataBuffer> body;

    RepeatableBody(ServerHttpRequest request, DataBufferFactory buffers) {
        super(request);
        body = request.getBody().map(RepeatableBody::bytes).cache().map(buffers::wrap);
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return body;
    }
}
