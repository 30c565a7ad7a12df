package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** A client that keeps its connection and comes again at once is heard again: the server must not forget to read. */
class KeptConnectionIT {

    private final Door door = SharedDoor.DOOR;

    @AfterEach
    void asBefore() {
        door.intake.answersNormally();
    }

    @Test
    void whatComesAfterARequestThatHadToWaitForAnotherIsHeard() throws IOException {
        door.intake.answers((_, response) ->
                Mono.delay(Duration.ofMillis(100)).then(response.sendHeaders().then()));
        try (KeptConnection kept = new KeptConnection(door)) {
            kept.get("/api/procedures", "/nowhere");
            assertThat(kept.nextStatus()).contains(" 200 ");
            assertThat(kept.nextStatus()).contains(" 404 ");

            kept.get("/nowhere");

            assertThat(kept.nextStatus()).contains(" 404 ");
        }
    }
}
