package vn.motcua.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client's connection to the door that is kept between requests. */
final class KeptConnection implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader answers;

    KeptConnection(Door door) throws IOException {
        socket = new Socket("127.0.0.1", door.port());
        socket.setSoTimeout(5_000);
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Sends requests for these paths at once. */
    void get(String... paths) throws IOException {
        StringBuilder requests = new StringBuilder();
        for (String path : paths) {
            requests.append("GET ").append(path).append(" HTTP/1.1\r\nHost: x\r\n\r\n");
        }
        socket.getOutputStream().write(requests.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** The next answer's first line; {@code null} as a word if the connection has ended. */
    String nextStatus() throws IOException {
        String line = answers.readLine();
        while (line != null && !line.contains("HTTP/1.1 ")) {
            line = answers.readLine();
        }
        return String.valueOf(line);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
