package vn.motcua.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.local.Ports;

/** The small profile of the compose file, as a project of its own: own ports, own secrets, own volumes, gone at the end. */
final class ComposeRun implements AutoCloseable {

    private static final Duration DOOR = Duration.ofMinutes(2);
    private static final String FILE = "infra/compose.yaml";

    private final String project = "motcua-" + UUID.randomUUID().toString().substring(0, 8);
    private final int door = Ports.free();
    private final int standins = Ports.free();
    private final Path secrets;

    private ComposeRun(Path secrets) {
        this.secrets = secrets;
    }

    /** Builds the images and starts everything; returns when the door answers. */
    static ComposeRun start(Path secrets) {
        ComposeRun run = new ComposeRun(secrets);
        try {
            run.call(List.of(Home.checkout().resolve("infra/secrets").toString()));
            run.compose("up", "-d", "--build");
            Processes.awaitUntil("the door", run::opens, DOOR);
            return run;
        } catch (RuntimeException failure) {
            run.close();
            throw failure;
        }
    }

    /** Docker itself answers at a published port long before anybody listens behind it. */
    private boolean opens() {
        try {
            return api().get(null, "/api/agencies").ok();
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** What its people use. */
    Api api() {
        try {
            String secret = Files.readString(secrets.resolve("MOTCUA_DEMO_SECRET"));
            return new Api("http://127.0.0.1:" + door, "http://127.0.0.1:" + standins, secret);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ids of its containers. */
    List<String> containers() {
        return compose("ps", "-q").lines().toList();
    }

    private String compose(String... words) {
        List<String> command = new ArrayList<>(composeProgram());
        command.addAll(List.of("-f", FILE, "-p", project, "--profile", "small"));
        command.addAll(List.of(words));
        return call(command);
    }

    /** The plugin of the Docker client, or the program that came before it. */
    private static List<String> composeProgram() {
        try {
            boolean plugin = new ProcessBuilder("docker", "compose", "version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
            return plugin ? List.of("docker", "compose") : List.of("docker-compose");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Runs it in the checkout; returns what it says. */
    String call(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Home.checkout().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(Map.of(
                        "MOTCUA_SECRETS",
                        secrets.toString(),
                        "MOTCUA_PORT",
                        "" + door,
                        "MOTCUA_STANDINS_PORT",
                        "" + standins,
                        "MOTCUA_QUIET_FROM",
                        "00:00",
                        "MOTCUA_QUIET_TO",
                        "00:00"));
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + said);
            }
            return said;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        compose("down", "-v", "--timeout", "20");
    }
}
