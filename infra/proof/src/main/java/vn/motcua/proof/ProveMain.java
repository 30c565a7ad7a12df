package vn.motcua.proof;

import vn.motcua.demo.Console;
import vn.motcua.demo.Home;
import vn.motcua.proof.cluster.Cluster;

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
            if (!options.rest().isEmpty()) {
                throw new IllegalArgumentException("nobody knows " + options.rest());
            }
            System.exit(new ProveMain().run(options) ? 0 : 1);
        } catch (IllegalArgumentException | IllegalStateException failure) {
            new Console().line("motcua: " + failure.getMessage());
            System.exit(1);
        }
    }

    private boolean run(Options options) {
        Cluster cluster = new Cluster(Home.runDirectory().resolve("prove"), null);
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
        console.line("Starting %d processes …", cluster.everything().size());
        long before = System.nanoTime();
        cluster.start();
        console.line("All answer after %.1f s.", (System.nanoTime() - before) / 1e9);
        boolean kept = new FaultRun(options, console, cluster).run().kept();
        console.line(kept ? "Proved." : "Not proved.");
        return kept;
    }
}
