package vn.motcua.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.gateway.Door.code;

import io.netty.buffer.ByteBuf;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/** One of two instances stops while it is asked: its connections close without an answer, and nobody outside notices. */
class SecondTryIT {

    private static final String KEY = "Idempotency-Key";

    private final Door door = SharedDoor.DOOR;
    private final String desk = door.issuer.bearer("desk.ninhphuoc", "desk");
    private final Queue<String> bodies = new ConcurrentLinkedQueue<>();

    @BeforeEach
    @AfterEach
    void everythingIsThere() {
        door.intake.answersNormally();
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        assertThat(door.get("/api/procedures").statusCode()).isEqualTo(200));
    }

    @Test
    void aCommandWithAKeyIsSentOnceMoreWithTheSameBody() {
        closesFirst(1);
        String body = "{\"text\":\"" + "đ".repeat(200_000) + "\"}";

        HttpResponse<String> answer = door.post("/api/dossiers", body, "Authorization", desk, KEY, "k1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(bodies).hasSize(2).allMatch(body::equals);
    }

    @Test
    void aQuestionIsAskedOnceMore() {
        closesFirst(1);

        assertThat(door.get("/api/dossiers/1", "Authorization", desk).statusCode())
                .isEqualTo(200);

        assertThat(bodies).hasSize(2);
    }

    @Test
    void aSecondFailureIsSaidWithTheTimeToComeAgain() {
        closesFirst(10);

        HttpResponse<String> answer = door.post("/api/dossiers", "{}", "Authorization", desk, KEY, "k2");

        assertThat(code(answer)).isEqualTo("503 SERVICE_UNAVAILABLE");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(bodies).hasSize(2);
    }

    @Test
    void whatHasNoKeyIsNotSentTwice() {
        closesFirst(1);

        assertThat(code(door.post("/api/tracking", "{}"))).isEqualTo("503 SERVICE_UNAVAILABLE");

        assertThat(bodies).hasSize(1);
    }

    @Test
    void whatIsTooLargeToKeepIsNotSentTwice() {
        closesFirst(1);

        HttpResponse<String> answer =
                door.post("/api/dossiers/1/files", "x".repeat(2_000_000), "Authorization", desk, KEY, "k3");

        assertThat(code(answer)).isEqualTo("503 SERVICE_UNAVAILABLE");
        assertThat(bodies).hasSize(1);
    }

    @Test
    void anAnswerThatTakesTooLongIsNotAskedForTwice() {
        AtomicInteger asked = new AtomicInteger();
        door.intake.answers((_, _) -> Mono.fromRunnable(asked::incrementAndGet).then(Mono.never()));

        assertThat(code(door.post("/api/dossiers", "{}", "Authorization", desk, KEY, "k4")))
                .isEqualTo("503 SERVICE_UNAVAILABLE");

        assertThat(asked).hasValue(1);
    }

    @Test
    void anInstanceThatGoesNowAndThenOpensNoBreaker() {
        for (int i = 0; i < 10; i++) {
            closesFirst(1);
            assertThat(door.get("/api/dossiers/1", "Authorization", desk).statusCode())
                    .isEqualTo(200);
        }
    }

    /** Takes the whole request, then closes without an answer; later ones are answered. */
    private void closesFirst(int closed) {
        AtomicInteger left = new AtomicInteger(closed);
        bodies.clear();
        door.intake.answers((request, response) -> whole(request)
                .flatMap(body -> left.getAndDecrement() > 0
                        ? Mono.fromRunnable(() -> request.withConnection(
                                connection -> connection.channel().close()))
                        : response.sendString(Mono.just("{}")).then()));
    }

    private Mono<String> whole(HttpServerRequest request) {
        return request.receive()
                .aggregate()
                .map((ByteBuf body) -> body.toString(UTF_8))
                .defaultIfEmpty("")
                .doOnNext(bodies::add);
    }
}
