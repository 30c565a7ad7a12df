package vn.motcua.proof.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.demo.Processes;

/** One process of the platform that can be killed, paused, asked to end, and started again on what it left behind. */
public final class Member {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final String name;
    private final Supplier<ProcessHandle> launcher;
    private final BooleanSupplier answers;
    private volatile @Nullable ProcessHandle process;
    private volatile int kills;
    private volatile boolean retired;

    /**
     * A process that is not started yet.
     *
     * @param name part and number, e.g. {@code intake-2}
     * @param answers whether it does its work
     */
    Member(String name, Supplier<ProcessHandle> launcher, BooleanSupplier answers) {
        this.name = name;
        this.launcher = launcher;
        this.answers = answers;
    }

    /** Part and number. */
    public String name() {
        return name;
    }

    /** What it is one of, e.g. {@code intake}. */
    public String part() {
        return part(name);
    }

    static String part(String name) {
        return name.substring(0, name.indexOf('-'));
    }

    /** Which one it is of its part, from 1. */
    int number() {
        return Integer.parseInt(name.substring(name.indexOf('-') + 1));
    }

    /** How often it was killed. */
    public int kills() {
        return kills;
    }

    /** Whether its process is there. */
    public boolean alive() {
        ProcessHandle running = process;
        return running != null && running.isAlive();
    }

    /** Its process id; 0 if it never ran. */
    public long pid() {
        ProcessHandle running = process;
        return running == null ? 0 : running.pid();
    }

    /** Ends it for good: it will not start again. */
    synchronized void retire() {
        retired = true;
        kill();
    }

    /** Starts it if it is not there; it does its work only some time later. */
    public synchronized Member start() {
        if (!alive() && !retired) {
            process = launcher.get();
        }
        return this;
    }

    /** Waits until it does its work; starts it once more if it ended on the way. */
    public Member awaitReady() {
        Processes.awaitUntil(
                name,
                () -> {
                    start();
                    return answers.getAsBoolean();
                },
                START_LIMIT);
        return this;
    }

    /** Whether it does its work now. */
    public boolean ready() {
        return alive() && answers.getAsBoolean();
    }

    /** kill -9. */
    public synchronized void kill() {
        ProcessHandle running = process;
        if (running != null && running.destroyForcibly()) {
            kills++;
            running.onExit().join();
        }
    }

    /** Asks it to end (SIGTERM), waits, and says how long it took. */
    public Duration terminate() {
        return terminate(Processes.GRACE);
    }

    /** The same; if it does not end in this time, it is ended. */
    synchronized Duration terminate(Duration grace) {
        long before = System.nanoTime();
        ProcessHandle running = process;
        if (running != null) {
            Processes.stop(running, grace);
        }
        return Duration.ofNanos(System.nanoTime() - before);
    }

    /** SIGSTOP: it stands still in the middle of whatever it does. */
    public void suspend() {
        signal("STOP");
    }

    /** SIGCONT: it goes on as if no time had passed. */
    public void resume() {
        signal("CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, "" + pid()).start().waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
