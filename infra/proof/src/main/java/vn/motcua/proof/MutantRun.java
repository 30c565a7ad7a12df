package vn.motcua.proof;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.demo.Console;
import vn.motcua.demo.Home;
import vn.motcua.proof.cluster.Cluster;
import vn.motcua.proof.oracle.Oracle;
import vn.motcua.proof.oracle.Verdict;

/** Whether the harness would notice: the protocol is broken on purpose, in one way after the other, and each must be caught. */
final class MutantRun {

    private static final double MINUTES = 0.5;

    private final Options options;
    private final Console console;

    MutantRun(Options options, Console console) {
        this.options = options;
        this.console = console;
    }

    /** Runs the mutants that were asked for, or all, after the unbroken protocol; whether each was caught. */
    boolean run() {
        List<Mutant> mutants = Mutant.all().stream()
                .filter(mutant -> options.rest().isEmpty() || options.rest().contains(mutant.name()))
                .toList();
        List<String> faults = mutants.stream()
                .flatMap(mutant -> mutant.faults().stream())
                .distinct()
                .toList();
        Set<String> broken = broken(faults, null);
        console.line("MUTANT %-34s %s", "none", broken.isEmpty() ? "passes, as it must" : "fails: " + broken);
        long caught = mutants.stream().filter(this::caught).count();
        console.line("%d of %d mutants caught.", caught, mutants.size());
        return broken.isEmpty() && caught == mutants.size();
    }

    private boolean caught(Mutant mutant) {
        Set<String> broken = broken(mutant.faults(), mutant.compiled());
        boolean caught = broken.stream().anyMatch(mutant.checks()::contains);
        console.line(
                "MUTANT %-34s %s  (%s)",
                mutant.name(), caught ? "caught by " + broken : "MISSED " + broken, mutant.breaks());
        return caught;
    }

    private Set<String> broken(List<String> faults, @Nullable Path changed) {
        try (Cluster cluster = new Cluster(Home.runDirectory().resolve("prove"), false, changed)) {
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
            cluster.start();
            Oracle.Judgement judgement = new FaultRun(options.with(faults, MINUTES), Console.silent(), cluster).run();
            return judgement.verdicts().stream()
                    .filter(verdict -> !verdict.kept())
                    .map(Verdict::check)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
