package vn.motcua.local;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real MongoDB server as a single-node replica set: the one named by {@code MOTCUA_MONGODB_URI}, one in a container where the
 * build asks for that, or a child process of ours that ends with this JVM, also after kill -9.
 */
public final class LocalMongo implements AutoCloseable {

    static final String GIVEN_URI = "MOTCUA_MONGODB_URI";
    private static final Logger log = LoggerFactory.getLogger(LocalMongo.class);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int LOG_TAIL = 600;

    private final String uri;
    private final String server;
    private final @Nullable MongodProcess process;
    private final Runnable end;

    private LocalMongo(String uri, String server, @Nullable MongodProcess process, Runnable end) {
        this.uri = uri;
        this.server = server;
        this.process = process;
        this.end = end;
    }

    /** Starts a server on its own directory and waits for its primary; with a given URI it starts nothing. */
    public static LocalMongo start(Path dataDir, int port) {
        QuietLogs.apply();
        var given = Settings.value(GIVEN_URI);
        if (given != null) {
            return useGiven(given);
        }
        return Containers.wanted() ? MongoInContainer.start() : startHere(dataDir, port);
    }

    /** Whether a server can be started without fetching one. */
    public static boolean isHere() {
        return MongodBinary.here().isPresent();
    }

    /** Fetches a server into the cache of this machine, once, if there is none: 42 MB, of any duration. */
    public static void fetch() {
        MongodBinary.find();
    }

    /** A server that is no process of ours, and how it is ended. */
    static LocalMongo elsewhere(String uri, String server, Runnable end) {
        return new LocalMongo(uri, server, null, end);
    }

    private static LocalMongo useGiven(String uri) {
        var hosts = String.join(",", new ConnectionString(uri).getHosts());
        var version = ReplicaSet.version(uri);
        return elsewhere(uri, "MongoDB " + version + " at " + hosts + ", given by " + GIVEN_URI, () -> {});
    }

    static LocalMongo startHere(Path dataDir, int wantedPort) {
        var binary = MongodBinary.find();
        var port = Ports.keptIn(dataDir, wantedPort);
        if (Ports.answers(port)) {
            throw new LocalPartException("Port " + port + " is taken, so the MongoDB server cannot start there.");
        }
        var process = MongodProcess.launch(binary.path(), dataDir, port, GRACE);
        try {
            var version = awaitPrimary(process, dataDir, port);
            var server = "MongoDB " + version + ", started from " + binary.origin() + " on port " + port;
            log.info("{}", server);
            return new LocalMongo(ReplicaSet.uri(here(port)), server, process, process::close);
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    private static String awaitPrimary(MongodProcess process, Path dataDir, int port) {
        var answered = Waiting.until(START_LIMIT, () -> Ports.answers(port) || !process.isAlive());
        if (!answered || !process.isAlive()) {
            throw new LocalPartException("The MongoDB server did not start. The end of its log: " + logTail(dataDir));
        }
        return ReplicaSet.ensurePrimary(here(port), here(port), START_LIMIT);
    }

    private static String here(int port) {
        return "127.0.0.1:" + port;
    }

    private static String logTail(Path dataDir) {
        try {
            var text = Files.readString(MongodProcess.logFile(dataDir));
            return text.substring(Math.max(0, text.length() - LOG_TAIL));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    /** The connection string, without a database. */
    public String uri() {
        return uri;
    }

    /** The connection string with this database in its path. */
    public String uri(String database) {
        return withDatabase(uri, database);
    }

    static String withDatabase(String uri, String database) {
        var options = uri.indexOf('?') < 0 ? "" : uri.substring(uri.indexOf('?'));
        var address = uri.substring(0, uri.length() - options.length());
        var path = address.indexOf('/', uri.indexOf("://") + 3);
        return (path < 0 ? address : address.substring(0, path)) + "/" + database + options;
    }

    /** The server's process id; -1 when it is no process of ours. */
    public long pid() {
        return process == null ? -1 : process.pid();
    }

    /** Which server this is, its version and where it came from, in one sentence. */
    public String server() {
        return server;
    }

    /** Waits until the server has ended; returns at once when it is no process of ours. */
    void awaitEnd() {
        if (process != null) {
            process.awaitEnd();
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
