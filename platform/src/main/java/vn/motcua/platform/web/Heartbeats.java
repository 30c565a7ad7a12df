package vn.motcua.platform.web;

import java.time.Duration;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;

/** Keeps a live view (server-sent events) open while nothing happens: proxies close what is silent. */
public final class Heartbeats {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    private Heartbeats() {}

    /** The events with comments in between, until the events end. */
    public static <T> Flux<ServerSentEvent<T>> within(Flux<ServerSentEvent<T>> events) {
        return events.publish(Heartbeats::merged);
    }

    private static <T> Flux<ServerSentEvent<T>> merged(Flux<ServerSentEvent<T>> events) {
        Flux<ServerSentEvent<T>> beats = Flux.interval(PAUSE)
                .onBackpressureDrop()
                .map(beat -> ServerSentEvent.<T>builder().comment("heartbeat").build())
                .takeUntilOther(events.ignoreElements());
        return events.mergeWith(beats);
    }
}
