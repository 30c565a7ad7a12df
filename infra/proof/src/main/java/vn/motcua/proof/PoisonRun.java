package vn.motcua.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import vn.motcua.demo.Console;
import vn.motcua.demo.Processes;
import vn.motcua.proof.cluster.Cluster;
import vn.motcua.proof.drive.Driver;
import vn.motcua.proof.drive.Figures;
import vn.motcua.proof.drive.Histogram;
import vn.motcua.proof.fault.Faults;
import vn.motcua.proof.fault.Field;
import vn.motcua.proof.fault.Traces;

/** A storm of poison in the lanes of some dossiers: what the others feel of it, as a ratio to the time before. */
final class PoisonRun {

    private static final int VICTIMS = 60;
    private static final Duration GATHER = Duration.ofMinutes(4);
    private static final double LARGEST_RATIO = 1.2;
    private static final double ALMOST_ALL = 0.99;

    private final Options options;
    private final Console console;
    private final Cluster cluster;
    private final Driver driver;

    PoisonRun(Options options, Console console, Cluster cluster, Driver driver) {
        this.options = options;
        this.console = console;
        this.cluster = cluster;
        this.driver = driver;
    }

    /** Whether the ratio is small enough. */
    boolean run() {
        driver.leaveAtDesk(VICTIMS, GATHER);
        Duration length = Duration.ofMillis((long) (options.minutes() * 30_000));
        Histogram before = during(length, () -> Processes.pause());
        Faults poison = Faults.all(options.seed(), List.of("poison-unreadable", "poison-unknown", "poison-impossible"));
        Traces traces = new Traces();
        Field field = new Field(cluster, new Random(options.seed()), 0.1, console, traces, driver);
        Histogram storm = during(length, () -> {
            poison.strike(field);
            Processes.pause();
        });
        double ratio = (double) storm.quantile(ALMOST_ALL).toNanos()
                / before.quantile(ALMOST_ALL).toNanos();
        console.line(
                "   before: %d commands, p50 %d ms, p99 %d ms",
                before.count(),
                before.quantile(0.5).toMillis(),
                before.quantile(ALMOST_ALL).toMillis());
        console.line(
                "   in the storm (%d poisons in %d lanes): %d commands, p50 %d ms, p99 %d ms",
                poison.struck(),
                traces.injected().poison().size(),
                storm.count(),
                storm.quantile(0.5).toMillis(),
                storm.quantile(ALMOST_ALL).toMillis());
        console.line("   p99 in the storm to p99 before: %.2f (at most %.1f)", ratio, LARGEST_RATIO);
        return ratio <= LARGEST_RATIO;
    }

    private Histogram during(Duration length, Runnable meanwhile) {
        Instant from = Instant.now();
        while (Instant.now().isBefore(from.plus(length))) {
            meanwhile.run();
        }
        return driver.figures().latency(from, Instant.now(), Figures.ALL);
    }
}
