package vn.motcua.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import vn.motcua.local.Ports;

/** A Prometheus and an Alertmanager of this machine as child processes on loopback, with the project's rules and console. */
final class Monitoring implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Path directory;
    private final Deque<Process> running = new ArrayDeque<>();

    private Monitoring(Path directory) {
        this.directory = directory;
    }

    /** The two programs. */
    record Found(Path prometheus, Path alertmanager) {

        /** Empty if one of them is missing. */
        static Optional<Found> onPath() {
            return Programs.find("prometheus")
                    .flatMap(prometheus -> Programs.find("prometheus-alertmanager", "alertmanager")
                            .map(alertmanager -> new Found(prometheus, alertmanager)));
        }
    }

    /** On which ports they listen. */
    record Addresses(int prometheus, int alertmanager) {

        /** Those of the documentation, and of the shipped configuration. */
        static final Addresses USUAL = new Addresses(9090, 9093);

        String prometheusUrl() {
            return "http://127.0.0.1:" + prometheus;
        }

        String alertmanagerUrl() {
            return "http://127.0.0.1:" + alertmanager;
        }
    }

    /**
     * Starts both and returns when they answer.
     *
     * @param configuration directory with what the project ships for them
     * @param directory where their data and logs go
     */
    static Monitoring start(Found programs, Addresses addresses, Path configuration, Path directory) {
        Monitoring monitoring = new Monitoring(directory);
        try {
            monitoring.alertmanager(programs.alertmanager(), addresses, configuration);
            monitoring.prometheus(programs.prometheus(), addresses, configuration);
            return monitoring;
        } catch (RuntimeException failure) {
            monitoring.close();
            throw failure;
        }
    }

    private void alertmanager(Path program, Addresses addresses, Path configuration) {
        start(
                "alertmanager",
                addresses.alertmanager(),
                List.of(
                        program.toString(),
                        "--config.file=" + configuration.resolve("alertmanager.yml"),
                        "--storage.path=" + directory.resolve("alertmanager"),
                        "--web.listen-address=127.0.0.1:" + addresses.alertmanager(),
                        "--web.external-url=" + addresses.alertmanagerUrl(),
                        "--cluster.listen-address="));
    }

    private void prometheus(Path program, Addresses addresses, Path configuration) {
        start(
                "prometheus",
                addresses.prometheus(),
                List.of(
                        program.toString(),
                        "--config.file=" + configuration.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + directory.resolve("prometheus"),
                        "--web.listen-address=127.0.0.1:" + addresses.prometheus(),
                        "--web.external-url=" + addresses.prometheusUrl(),
                        "--web.console.templates=" + configuration.resolve("consoles"),
                        "--web.console.libraries=" + configuration.resolve("consoles")));
    }

    private void start(String name, int port, List<String> command) {
        if (Ports.answers(port)) {
            throw new IllegalStateException("port " + port + " for " + name + " is in use; if it is the system's own "
                    + name + ", stop that one");
        }
        Path log = directory.resolve("logs").resolve(name + ".log");
        try {
            Files.createDirectories(log.getParent());
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            running.push(process);
            Processes.awaitPort(name, port, process, log, LIMIT);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends both, Prometheus first. A second call does nothing. */
    @Override
    public synchronized void close() {
        while (!running.isEmpty()) {
            Processes.stop(running.pop().toHandle());
        }
    }
}
