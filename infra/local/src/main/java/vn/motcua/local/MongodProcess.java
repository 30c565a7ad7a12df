package vn.motcua.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The mongod child process and its end: asked first, killed after a grace, and gone when this JVM is gone. */
final class MongodProcess implements AutoCloseable {

    /**
     * The shell becomes mongod (so the process id is mongod's) and leaves a watcher behind that holds our pipe: when this JVM
     * ends in whatever way, the pipe closes and the watcher stops mongod. setsid keeps Ctrl-C for us, so that we choose the order.
     */
    private static final String UNTIL_PIPE_CLOSES = """
            exec 3<&0
            { cat <&3; kill $$; } >/dev/null 2>&1 &
            exec 3<&- </dev/null
            if command -v setsid >/dev/null; then exec setsid "$@"; else exec "$@"; fi
            """;

    private final Process process;
    private final Duration grace;

    private MongodProcess(Process process, Duration grace) {
        this.process = process;
        this.grace = grace;
    }

    static MongodProcess launch(Path mongod, Path dataDir, int port, Duration grace) {
        try {
            Files.createDirectories(dataDir.resolve("db"));
            var command = new ArrayList<>(List.of("sh", "-c", UNTIL_PIPE_CLOSES, "mongod"));
            command.addAll(arguments(mongod, dataDir, port));
            var output = ProcessBuilder.Redirect.appendTo(logFile(dataDir).toFile());
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
            return new MongodProcess(builder.start(), grace);
        } catch (IOException e) {
            throw new LocalPartException("The MongoDB server could not be started in " + dataDir + ".", e);
        }
    }

    private static List<String> arguments(Path mongod, Path dataDir, int port) {
        var text = """
                --bind_ip 127.0.0.1 --nounixsocket --quiet --replSet %s --oplogSize 256 --wiredTigerCacheSizeGB 0.25
                --setParameter diagnosticDataCollectionEnabled=false
                --setParameter shutdownTimeoutMillisForSignaledShutdown=1000
                --port %d
                """.formatted(ReplicaSet.NAME, port);
        var all = new ArrayList<>(List.of(mongod.toString()));
        all.addAll(List.of(text.strip().split("\\s+")));
        all.addAll(List.of("--dbpath", dataDir.resolve("db").toString()));
        return all;
    }

    static Path logFile(Path dataDir) {
        return dataDir.resolve("mongod.log");
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void awaitEnd() {
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
