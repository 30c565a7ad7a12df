package vn.motcua.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.local.Ports;

/** Java processes of the platform, each with its settings in the environment (never on the command line) and its log in a file. */
public final class Processes {

    private static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private Processes() {}

    /** Starts a main class with settings; the log file is appended to. */
    public static Process start(
            String classPath, String main, String heap, Map<String, Object> settings, Path log, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.add("-Xmx" + heap);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(settings));
        try {
            Files.createDirectories(log.getParent());
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until the port answers; fails at once when the process has ended. */
    public static void awaitPort(String name, int port, Process process, Path log, Duration limit) {
        awaitUntil(
                name,
                () -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException(name + " ended while starting; its log is " + log);
                    }
                    return Ports.answers(port);
                },
                limit);
    }

    /** Waits until something holds. */
    public static void awaitUntil(String what, BooleanSupplier holds, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(what + " was not there within " + limit.toSeconds() + " s");
            }
            pause();
        }
    }

    /** A moment between two looks. */
    public static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /** Asks the process to end, and ends it after a grace. */
    public static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException stuck) {
            process.destroyForcibly();
        }
    }
}
