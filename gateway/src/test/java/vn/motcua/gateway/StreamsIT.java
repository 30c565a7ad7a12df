package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Live tracking through the door. */
class StreamsIT {

    private final Door door = SharedDoor.DOOR;
    private final Sinks.Many<String> events = Sinks.many().replay().all();

    @AfterEach
    void asBefore() {
        events.tryEmitComplete();
        door.intake.answersNormally();
    }

    @Test
    void everyEventPassesAsItHappens() throws IOException {
        stream(events.asFlux());
        events.tryEmitNext("đã tiếp nhận");
        HttpResponse<InputStream> answer = door.stream("/api/tracking/t/stream", "Accept", "text/event-stream");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(next(lines)).isEqualTo("data:đã tiếp nhận");
            events.tryEmitNext("đang xử lý");
            assertThat(next(lines)).isEqualTo("data:đang xử lý");
        }
    }

    @Test
    void aQuietStreamOutlivesTheTimeOut() throws IOException {
        stream(Flux.concat(Flux.just("one"), Mono.just("two").delaySubscription(Duration.ofMillis(1_800))));
        HttpResponse<InputStream> answer = door.stream("/api/tracking/t/stream");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(next(lines)).isEqualTo("data:one");
            assertThat(next(lines)).isEqualTo("data:two");
        }
    }

    @Test
    void aStreamMayBeginLate() {
        door.intake.answers((_, response) -> Mono.delay(Duration.ofMillis(1_500))
                .then(response.sendString(Mono.just("data:x\n\n")).then()));
        assertThat(door.get("/api/tracking/t/stream").statusCode()).isEqualTo(200);
    }

    private void stream(Flux<String> texts) {
        Flux<ByteBuf> frames =
                texts.map(text -> Unpooled.wrappedBuffer(("data:" + text + "\n\n").getBytes(StandardCharsets.UTF_8)));
        door.intake.answers((_, response) -> response.sse().send(frames, _ -> true));
    }

    private static String next(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        return line.isEmpty() ? next(lines) : line;
    }
}
