package vn.motcua.proof.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A hop on the way to one server or to several that do the same, taken in turn. It can be told to be a bad network: slow,
 * silent for a while (what was sent arrives later, as after a partition), or breaking every connection.
 */
public final class TcpProxy implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;
    private static final int CONNECT_MILLIS = 300;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final ServerSocket door;
    private volatile List<Integer> targets;
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Network network = Network.GOOD;
    private volatile boolean closed;

    private TcpProxy(ServerSocket door, List<Integer> targets) {
        this.door = door;
        this.targets = List.copyOf(targets);
    }

    /**
     * What the network is like.
     *
     * @param delay of every chunk of bytes
     * @param silent nothing passes until it is good again
     * @param refusing connections are accepted and closed at once
     */
    public record Network(Duration delay, boolean silent, boolean refusing) {

        /** Everything passes. */
        public static final Network GOOD = new Network(Duration.ZERO, false, false);

        /** Every chunk comes late. */
        public static Network slow(Duration delay) {
            return new Network(delay, false, false);
        }

        /** Nothing passes. */
        public static Network silence() {
            return new Network(Duration.ZERO, true, false);
        }

        /** Nobody gets in. */
        public static Network refusal() {
            return new Network(Duration.ZERO, false, true);
        }
    }

    /** Starts to listen; the targets need not be there yet. */
    public static TcpProxy to(List<Integer> targets) {
        try {
            ServerSocket door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
            TcpProxy proxy = new TcpProxy(door, targets);
            Thread.ofVirtual().name("proxy").start(proxy::accept);
            return proxy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where clients connect. */
    public int port() {
        return door.getLocalPort();
    }

    /** From now on new connections lead there. */
    public void lead(List<Integer> wanted) {
        targets = List.copyOf(wanted);
    }

    /** From now on the network is like this. */
    public void become(Network wanted) {
        network = wanted;
    }

    /** Breaks every connection that is open, without a word. */
    public void reset() {
        open.forEach(TcpProxy::sever);
        open.clear();
    }

    private void accept() {
        while (!closed) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().name("proxied").start(() -> serve(client));
            } catch (IOException failure) {
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
        }
    }

    private void serve(Socket client) {
        Socket server = network.refusing() ? null : connect();
        if (server == null) {
            sever(client);
            return;
        }
        open.add(client);
        open.add(server);
        Thread.ofVirtual().start(() -> carry(client, server));
        carry(server, client);
        sever(client);
        sever(server);
        open.remove(client);
        open.remove(server);
    }

    private @Nullable Socket connect() {
        List<Integer> all = targets;
        int first = turn.getAndIncrement();
        for (int tried = 0; tried < all.size(); tried++) {
            int target = all.get(Math.floorMod(first + tried, all.size()));
            Socket server = new Socket();
            try {
                server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MILLIS);
                server.setTcpNoDelay(true);
                return server;
            } catch (IOException refused) {
                sever(server);
            }
        }
        return null;
    }

    private void carry(Socket from, Socket to) {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                hold();
                out.write(chunk, 0, read);
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            sever(from);
            sever(to);
        }
    }

    private void hold() {
        while (network.silent() && !closed) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        Duration delay = network.delay();
        if (!delay.isZero()) {
            LockSupport.parkNanos(delay.toNanos());
        }
    }

    /** Closes with a reset, so that the other side does not take it for a regular end. */
    private static void sever(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            assert socket.isClosed();
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            reset();
        }
    }
}
