package vn.motcua.gateway;

import io.netty.buffer.Unpooled;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Stands where a service would: remembers what came whole and answers as the test says, else 200 with its name. */
final class StubService {

    /** A request whose body came whole. */
    record Received(String method, String uri, HttpHeaders headers, int size) {}

    private final String name;
    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private volatile BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> answer;
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private DisposableServer server;

    StubService(String name) {
        this.name = name;
        this.answer = this::byDefault;
        start(0);
    }

    void start(int port) {
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .channelGroup(connections)
                .handle((request, response) -> answer.apply(request, response))
                .bindNow();
    }

    void stop() {
        server.disposeNow();
        connections.close().awaitUninterruptibly();
    }

    int port() {
        return server.port();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    void answers(BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> now) {
        answer = now;
    }

    void answersStatus(int status) {
        answers((request, response) ->
                whole(request).then(response.status(status).send()));
    }

    void answersJson(String json) {
        answers((request, response) -> whole(request).then(sendJson(response, json)));
    }

    void answersNormally() {
        received.clear();
        answers(this::byDefault);
    }

    Queue<Received> received() {
        return received;
    }

    private Mono<Void> byDefault(HttpServerRequest request, HttpServerResponse response) {
        return whole(request).then(sendJson(response, "{\"service\":\"" + name + "\"}"));
    }

    private static Mono<Void> sendJson(HttpServerResponse response, String json) {
        return response.header("Content-Type", "application/json")
                .header("X-Correlation-Id", "the-services-own")
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(json.getBytes(StandardCharsets.UTF_8))))
                .then();
    }

    private Mono<Void> whole(HttpServerRequest request) {
        return request.receive()
                .map(buffer -> buffer.readableBytes())
                .reduce(0, Integer::sum)
                .doOnNext(size -> received.add(new Received(
                        request.method().name(),
                        request.uri(),
                        request.requestHeaders().copy(),
                        size)))
                .then();
    }
}
