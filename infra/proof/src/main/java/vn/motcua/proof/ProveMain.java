package vn.motcua.proof;

import java.time.Duration;
import java.util.List;
import vn.motcua.demo.Console;
import vn.motcua.demo.Home;
import vn.motcua.proof.cluster.Cluster;
import vn.motcua.proof.cluster.Quiet;
import vn.motcua.proof.fault.Faults;
import vn.motcua.proof.fault.Field;
import vn.motcua.proof.fault.Traces;

/** {@code ./motcua prove}. */
public final class ProveMain {

    private ProveMain() {}

    public static void main(String... arguments) {
        Console console = new Console();
        Cluster cluster = new Cluster(Home.runDirectory().resolve("prove"), null);
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
        long before = System.nanoTime();
        cluster.start();
        console.line("up after %.1f s", (System.nanoTime() - before) / 1e9);
        Faults faults = new Faults(1, List.of(arguments));
        Traces traces = new Traces();
        Quiet quiet = new Quiet(cluster);
        while (faults.struck() < faults.kinds()) {
            long t = System.nanoTime();
            String name;
            try {
                name = faults.strike(new Field(cluster, faults.next(), 0.1, console, traces, List::of));
            } catch (RuntimeException failure) {
                failure.printStackTrace();
                name = "FAILED";
            }
            double struck = (System.nanoTime() - t) / 1e9;
            console.line("%-28s %.1f s, quiet %s after %.1f s", name, struck, quiet.await(Duration.ofSeconds(60)), (System.nanoTime() - t) / 1e9);
        }
        console.line("kills %d remarks %s", traces.kills(), traces.remarks());
        System.exit(0);
    }
}
