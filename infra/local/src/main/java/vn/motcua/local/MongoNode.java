package vn.motcua.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One member of a replica set of several: a real server as a child process that ends with this JVM, also after kill -9. */
public final class MongoNode implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final MongodProcess process;

    private MongoNode(MongodProcess process) {
        this.process = process;
    }

    /** Starts the server on its own directory and waits until it answers; it has no primary yet. */
    public static MongoNode start(Path dataDir, int port) {
        var process = MongodProcess.launch(MongodBinary.find().path(), dataDir, port, GRACE);
        if (!Waiting.until(START_LIMIT, () -> Ports.answers(port) || !process.isAlive()) || !process.isAlive()) {
            process.close();
            throw new LocalPartException("A MongoDB server did not start; its log is in " + dataDir + ".");
        }
        return new MongoNode(process);
    }

    /**
     * Joins fresh servers to one set.
     *
     * @param first port on which the first of them listens
     * @param addresses ports under which the members reach each other, and clients them: their own, or proxies before them
     */
    public static void join(int first, List<Integer> addresses, Duration electionTimeout) {
        ReplicaSet.initiate(first, addresses, electionTimeout);
    }

    /** The connection string of a set, without a database. */
    public static String uri(List<Integer> addresses) {
        return ReplicaSet.uri(addresses);
    }

    /** The server's process id. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }
}
