package vn.motcua.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports on the loopback address: which are free, which answer, and which one a data directory used before. */
public final class Ports {

    private static final int LOWEST = 15_000;
    private static final int SLICES = 34;
    private static final int SLICE = 500;
    private static final int CONNECT_MILLIS = 200;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** Claimed with the first port that is asked for. With more processes than slices some share one. */
    private static final class Own {

        private static final int LOWEST_PORT = LOWEST
                + SLICE
                        * PortSlice.claim(
                                        Path.of(
                                                System.getProperty("java.io.tmpdir"),
                                                "motcua-ports-" + System.getProperty("user.name")),
                                        SLICES)
                                .orElseGet(() -> ThreadLocalRandom.current().nextInt(SLICES));
    }

    /**
     * A port that was free a moment ago, and that was not given to anybody else here. It is below those that systems take for
     * outgoing connections, so that none of these has it while its server is away. Processes that run beside each other have slices
     * of their own ({@link PortSlice}), so that none gives what another one is about to take, or takes again.
     */
    public static int free() {
        int port;
        do {
            port = Own.LOWEST_PORT + ThreadLocalRandom.current().nextInt(SLICE);
        } while (!GIVEN.add(port) || !isFree(port));
        return port;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
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
