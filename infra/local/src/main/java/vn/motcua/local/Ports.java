package vn.motcua.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** TCP ports on the loopback address: which are free, which answer, and which one a data directory used before. */
public final class Ports {

    private static final int CONNECT_MILLIS = 200;

    private Ports() {}

    /** A port that was free a moment ago. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether something accepts connections on the port. */
    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The wanted port; for 0 the one this directory used last, if nobody else took it, else a free one. */
    static int keptIn(Path dataDir, int wanted) {
        var file = dataDir.resolve("port");
        try {
            Files.createDirectories(dataDir);
            var port = wanted > 0 ? wanted : lastOrFree(file);
            Files.writeString(file, Integer.toString(port));
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lastOrFree(Path file) throws IOException {
        if (!Files.exists(file)) {
            return free();
        }
        var last = Files.readString(file).strip();
        return last.matches("\\d{1,5}") && !answers(Integer.parseInt(last)) ? Integer.parseInt(last) : free();
    }
}
