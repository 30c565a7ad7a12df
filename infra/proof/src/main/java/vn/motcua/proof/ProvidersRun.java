package vn.motcua.proof;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.motcua.demo.Console;
import vn.motcua.demo.Processes;
import vn.motcua.proof.cluster.Cluster;
import vn.motcua.proof.cluster.Member;
import vn.motcua.proof.cluster.Quiet;
import vn.motcua.proof.cluster.Scrape;
import vn.motcua.proof.cluster.Standins;
import vn.motcua.proof.drive.Driver;
import vn.motcua.proof.fault.Traces;
import vn.motcua.proof.oracle.Oracle;
import vn.motcua.proof.oracle.Verdict;

/** One of two providers of SMS fails for some minutes: how soon it is left, how it comes back, and that no notice is lost. */
final class ProvidersRun {

    private static final String FAILING = "sms-first";
    private static final Duration BEFORE = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration LEFT_WITHIN = Duration.ofSeconds(60);
    private static final Duration BACK_WITHIN = Duration.ofMinutes(15);
    private static final Duration REST = Duration.ofMinutes(4);

    /** More than this, and it is trusted again; a try now and then is not trust. */
    private static final double TRUSTED = 20;

    private final Options options;
    private final Console console;
    private final Cluster cluster;
    private final Driver driver;
    private final Path commands;
    private final List<Weight> weights = new ArrayList<>();
    private long began;

    ProvidersRun(Options options, Console console, Cluster cluster, Driver driver, Path commands) {
        this.options = options;
        this.console = console;
        this.cluster = cluster;
        this.driver = driver;
        this.commands = commands;
    }

    /** What the failing one carried, so many seconds after it began to fail. */
    private record Weight(double seconds, double percent) {
        @Override
        public String toString() {
            return "%.0f s: %.0f %%".formatted(seconds, percent);
        }
    }

    /** Whether it was left in time and for good, came back, and every notice was told once. */
    boolean run() {
        Member notification = cluster.instances("notification").getFirst();
        Standins world = new Standins(cluster.standinsUrl());
        Duration failing = Duration.ofMillis((long) (options.minutes() * 60_000));
        try (Scrape scrape = new Scrape(cluster)) {
            began = System.nanoTime() + BEFORE.toNanos();
            watch(scrape, notification, BEFORE);
            double usual = weights.getLast().percent();
            world.become(Standins.FAULTS_OF_THE_FIRST, "ERROR", 0);
            watch(scrape, notification, failing);
            world.become(Standins.FAULTS_OF_THE_FIRST, "NONE", 0);
            double well = seconds();
            while (weights.getLast().percent() < usual && seconds() < well + BACK_WITHIN.toSeconds()) {
                watch(scrape, notification, LOOK);
            }
            return told(usual, well) & judged();
        }
    }

    private void watch(Scrape scrape, Member notification, Duration length) {
        double end = seconds() + length.toMillis() / 1000.0;
        do {
            Processes.pause(LOOK);
            scrape.of(notification)
                    .map(page -> page.sum("motcua_provider_share_percent", "provider=\"" + FAILING + "\""))
                    .filter(percent -> weights.isEmpty() || weights.getLast().percent() != percent)
                    .ifPresent(percent -> weights.add(new Weight(seconds(), percent)));
        } while (seconds() < end);
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    private boolean told(double usual, double well) {
        double left = weights.stream()
                .filter(weight -> weight.seconds() > 0 && weight.percent() == 0)
                .mapToDouble(Weight::seconds)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
        double most = weights.stream()
                .filter(weight -> weight.seconds() > left && weight.seconds() < well)
                .mapToDouble(Weight::percent)
                .max()
                .orElse(0);
        List<Weight> back =
                weights.stream().filter(weight -> weight.seconds() > well).toList();
        boolean fell = IntStream.range(1, back.size())
                .anyMatch(next -> back.get(next).percent() < back.get(next - 1).percent());
        double now = weights.getLast().percent();
        console.line(
                "   %s over time: %s",
                FAILING, weights.stream().map(Weight::toString).collect(Collectors.joining(", ")));
        console.line("   left after %.0f s (at most %d)", left, LEFT_WITHIN.toSeconds());
        console.line("   at most %.0f %% while it failed after that (at most %.0f)", most, TRUSTED);
        console.line(
                "   well again after %.0f s; it %s, and carries %.0f %% of usually %.0f",
                well, fell ? "fell again on its way back" : "only rose from then on", now, usual);
        return left <= LEFT_WITHIN.toSeconds() && most <= TRUSTED && !fell && now >= usual;
    }

    private boolean judged() {
        driver.drain(REST);
        new Quiet(cluster).await(REST);
        Oracle.Judgement judgement = Oracle.examine(FaultRun.evidence(cluster, commands, new Traces().injected()));
        judgement.lines().forEach(line -> console.line("%s", line));
        return judgement.verdicts().stream().allMatch(Verdict::kept);
    }
}
