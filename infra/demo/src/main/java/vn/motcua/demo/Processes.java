package vn.motcua.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import vn.motcua.local.Ports;

/** Waiting for processes, and ending them. */
public final class Processes {

    /** How long a process may take to end after it was asked to. */
    public static final Duration GRACE = Duration.ofSeconds(20);

    private static final Duration LOOK = Duration.ofMillis(100);

    private Processes() {}

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
        pause(LOOK);
    }

    /** Waits so long. */
    public static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /** Asks the process to end, and ends it after {@link #GRACE}. */
    public static void stop(ProcessHandle process) {
        stop(process, GRACE);
    }

    /** Asks the process to end, and ends it after this time. */
    public static void stop(ProcessHandle process, Duration grace) {
        process.destroy();
        try {
            process.onExit().get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException stuck) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
