package vn.motcua.proof;

import java.nio.file.Path;
import vn.motcua.demo.Console;
import vn.motcua.demo.Home;
import vn.motcua.proof.cluster.Cluster;
import vn.motcua.proof.drive.Driver;
import vn.motcua.proof.log.CommandLog;

/**
 * {@code ./motcua prove [--scenario X] [--seed N] [--minutes M]}: the platform as processes of its own, driven and broken,
 * and judged.
 */
public final class ProveMain {

    private final Console console = new Console();

    private ProveMain() {}

    public static void main(String... arguments) {
        try {
            Options options = Options.parse(arguments);
            if (!options.rest().isEmpty() && options.scenario() != Options.Scenario.MUTANTS) {
                throw new IllegalArgumentException("nobody knows " + options.rest());
            }
            System.exit(new ProveMain().run(options) ? 0 : 1);
        } catch (IllegalArgumentException wrong) {
            new Console().line("motcua: " + wrong.getMessage());
            System.exit(2);
        } catch (IllegalStateException failure) {
            new Console().line("motcua: " + failure.getMessage());
            System.exit(1);
        }
    }

    private boolean run(Options options) {
        boolean kept = options.scenario() == Options.Scenario.MUTANTS
                ? new MutantRun(options, console).run()
                : onACluster(options);
        console.line(kept ? "Proved." : "Not proved.");
        return kept;
    }

    private boolean onACluster(Options options) {
        Cluster cluster = new Cluster(Home.runDirectory().resolve("prove"), options.isOfSpeed(), null);
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
        console.line("Starting %d processes …", cluster.everything().size());
        long first = System.nanoTime();
        if (cluster.learn()) {
            console.line("Started and ended once, for the JVM to learn from (%.1f s); now again.", seconds(first));
        }
        long before = System.nanoTime();
        cluster.start();
        console.line("All answer after %.1f s.", seconds(before));
        return options.isJudged()
                ? new FaultRun(options, console, cluster).run().kept()
                : measured(options, cluster);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private boolean measured(Options options, Cluster cluster) {
        Path commands = cluster.directory().resolve("commands.jsonl");
        try (CommandLog log = CommandLog.open(commands);
                Driver driver = new Driver(options.settings(cluster), log)) {
            return switch (options.scenario()) {
                case OVERLOAD -> new OverloadRun(options, console, cluster, driver).run();
                case POISON -> {
                    driver.start(options.rate());
                    yield new PoisonRun(options, console, cluster, driver).run();
                }
                case PROVIDERS -> {
                    driver.start(options.rate());
                    yield new ProvidersRun(options, console, cluster, driver, commands).run();
                }
                case RESTORE -> {
                    driver.start(options.rate());
                    yield new RestoreRun(options, console, cluster, driver, commands).run();
                }
                case NOTICES -> new NoticesRun(options, console, cluster, driver).run();
                default -> {
                    driver.start(options.rate());
                    yield new RecoveryRun(console, cluster, driver, options.times()).run();
                }
            };
        }
    }
}
