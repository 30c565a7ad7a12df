package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.gateway.Door.code;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** How much may be sent, announced or not. */
class BodiesIT {

    private static final int MEGABYTE = 1024 * 1024;

    private final Door door = SharedDoor.DOOR;
    private final String citizen = door.issuer.bearer("an.citizen", "citizen");

    @BeforeEach
    void nothingReceivedYet() {
        door.intake.answersNormally();
    }

    @Test
    void aMegabytePassesWhole() {
        assertThat(door.post("/api/dossiers", "x".repeat(MEGABYTE), "Authorization", citizen)
                        .statusCode())
                .isEqualTo(200);
        assertThat(door.intake.received().element().size()).isEqualTo(MEGABYTE);
    }

    @ParameterizedTest
    @ValueSource(ints = {MEGABYTE + 1, 2 * MEGABYTE})
    void moreIsRefusedAtOnceIfAnnounced(int size) {
        assertThat(code(door.post("/api/dossiers", "x".repeat(size), "Authorization", citizen)))
                .isEqualTo("413 BODY_TOO_LARGE");
        assertThat(door.intake.received()).isEmpty();
    }

    @Test
    void moreIsCutOffIfNotAnnounced() {
        ByteArrayInputStream tooMuch = new ByteArrayInputStream(new byte[MEGABYTE + 1]);
        assertThat(code(door.postChunked("/api/dossiers", tooMuch, "Authorization", citizen)))
                .isEqualTo("413 BODY_TOO_LARGE");
        assertThat(door.intake.received()).isEmpty();
    }

    @Test
    void filesHaveALimitOfTheirOwn() {
        byte[] file = new byte[12 * MEGABYTE];
        assertThat(door.postChunked("/api/dossiers/1/files", new ByteArrayInputStream(file), "Authorization", citizen)
                        .statusCode())
                .isEqualTo(200);
        assertThat(door.intake.received().element().size()).isEqualTo(12 * MEGABYTE);
        byte[] larger = new byte[12 * MEGABYTE + 1];
        assertThat(code(door.postChunked(
                        "/api/dossiers/1/files", new ByteArrayInputStream(larger), "Authorization", citizen)))
                .isEqualTo("413 BODY_TOO_LARGE");
    }

    @Test
    void anImportMayBeLargeAndTakeItsTime() {
        String admin = door.issuer.bearer("admin", "admin");
        byte[] listings = new byte[20 * MEGABYTE];
        door.intake.answers((_, response) -> response.sendString(Mono.just("{}").delayElement(Duration.ofSeconds(2))));
        assertThat(door.postChunked(
                                "/api/procedures/import", new ByteArrayInputStream(listings), "Authorization", admin)
                        .statusCode())
                .isEqualTo(200);
        assertThat(code(door.post("/api/procedures/1.001193/end", "x".repeat(MEGABYTE + 1), "Authorization", admin)))
                .isEqualTo("413 BODY_TOO_LARGE");
    }

    @Test
    void tooLargeBodiesDoNotCountAgainstTheService() {
        for (int i = 0; i < 8; i++) {
            door.postChunked(
                    "/api/dossiers", new ByteArrayInputStream(new byte[2 * MEGABYTE]), "Authorization", citizen);
        }
        assertThat(door.get("/api/procedures").statusCode()).isEqualTo(200);
    }

    @Test
    void aClientThatStopsSendingIsNotTheServicesFault() throws IOException {
        for (int i = 0; i < 6; i++) {
            assertThat(halfSent()).contains(" 408 ").contains("BODY_INCOMPLETE");
        }
        assertThat(door.get("/api/procedures").statusCode()).isEqualTo(200);
        assertThat(door.intake.received()).hasSize(1);
    }

    private String halfSent() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", door.port())) {
            String half = "POST /api/tracking HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                    + "Content-Length: 100\r\n\r\n{\"idOrCode\":";
            socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
