package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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
        try (Socket socket = new Socket("127.0.0.1", door.port())) {
            socket.setSoTimeout(5_000);
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            send(socket, get("/api/procedures") + get("/nowhere"));
            assertThat(nextStatus(answers)).contains(" 200 ");
            assertThat(nextStatus(answers)).contains(" 404 ");

            send(socket, get("/nowhere"));

            assertThat(nextStatus(answers)).contains(" 404 ");
        }
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n";
    }

    private static void send(Socket socket, String requests) throws IOException {
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
    }

    private static String nextStatus(BufferedReader answers) throws IOException {
        String line = answers.readLine();
        while (line != null && !line.contains("HTTP/1.1 ")) {
            line = answers.readLine();
        }
        return String.valueOf(line);
    }
}
