package vn.motcua.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.demo.Console;
import vn.motcua.demo.Processes;
import vn.motcua.proof.cluster.Cluster;
import vn.motcua.proof.cluster.Quiet;
import vn.motcua.proof.drive.Driver;
import vn.motcua.proof.drive.Figures;
import vn.motcua.proof.drive.Flood;
import vn.motcua.proof.drive.Histogram;

/**
 * Far more than the platform can do. What it sustains is measured first, in the same run; then come seventy per cent of that,
 * five times that, and one hot dossier and one hot agency beside everybody else's half of that.
 */
final class OverloadRun {

    private static final double ALMOST_ALL = 0.99;
    private static final double SLOWEST = 2;
    private static final double STEP_UP = 1.4;
    private static final double KEEPS_UP = 0.93;
    private static final Duration LATE = Duration.ofSeconds(2);
    private static final Duration TRY = Duration.ofSeconds(15);
    private static final Duration REST = Duration.ofMinutes(3);

    private final Options options;
    private final Console console;
    private final Cluster cluster;
    private final Driver driver;
    private final List<String> broken = new ArrayList<>();

    OverloadRun(Options options, Console console, Cluster cluster, Driver driver) {
        this.options = options;
        this.console = console;
        this.cluster = cluster;
        this.driver = driver;
    }

    /** Whether everything was as it must be. */
    boolean run() {
        Duration length = Duration.ofMillis((long) (options.minutes() * 30_000));
        double sustained = sustained();
        console.line("   sustained: %.1f submissions a second", sustained);
        Flood.Report usual = told("70 %", driver.flood(0.7 * sustained, length));
        rest();
        try (Watch watch = new Watch(cluster, driver)) {
            Flood.Report flood = told("five times", driver.flood(5 * sustained, length));
            expect("accepted at least 80 % of what is sustained", flood.acceptedPerSecond() >= 0.8 * sustained);
            expect("p99 at most twice that of 70 %", p99(flood) <= 2 * p99(usual));
            expect("every refusal says when to come again", flood.withoutTime() == 0);
            expect("no other answer, and none missing", flood.other() + flood.unanswered() == 0);
            watch.lines().forEach(line -> console.line("   %s", line));
        }
        rest();
        hot(sustained, length);
        broken.forEach(sentence -> console.line("   BROKEN: %s", sentence));
        return broken.isEmpty();
    }

    /** What has just started is slow, and one hiccup is no limit: the first try only warms up, and a rate has two tries. */
    private double sustained() {
        tried(SLOWEST);
        double best = 1;
        for (double rate = SLOWEST; ; rate *= STEP_UP) {
            Flood.Report report = tried(rate);
            if (!keepsUp(report)) {
                report = tried(rate);
            }
            if (!keepsUp(report)) {
                return best;
            }
            best = report.acceptedPerSecond();
        }
    }

    private Flood.Report tried(double rate) {
        Flood.Report report = told("try %.0f/s".formatted(rate), driver.flood(rate, TRY));
        rest();
        return report;
    }

    private static boolean keepsUp(Flood.Report report) {
        return report.accepted() >= KEEPS_UP * report.sent()
                && report.latency().quantile(ALMOST_ALL).compareTo(LATE) < 0;
    }

    private void hot(double sustained, Duration length) {
        driver.start(sustained / 2);
        Processes.awaitUntil("a steady load", () -> driver.figures().accepted() > 10 * sustained, REST);
        Instant from = Instant.now();
        Processes.pause(length);
        Histogram before = driver.figures().latency(from, Instant.now(), Figures.ALL);
        for (String who : List.of("dossier", "agency")) {
            Instant hot = Instant.now();
            told(
                    "one hot " + who,
                    who.equals("dossier")
                            ? driver.hotDossier(sustained / 2, length)
                            : driver.hotAgency(sustained / 4, length));
            Histogram others = driver.figures().latency(hot, Instant.now(), Figures.ALL);
            console.line(
                    "   others: p50 %d ms, p99 %d ms; before p50 %d ms, p99 %d ms",
                    others.quantile(0.5).toMillis(),
                    others.quantile(ALMOST_ALL).toMillis(),
                    before.quantile(0.5).toMillis(),
                    before.quantile(ALMOST_ALL).toMillis());
        }
        driver.drain(REST);
    }

    /** What was let in leaves work to others, who catch up here. */
    private void rest() {
        long from = System.nanoTime();
        Map<String, Long> moving = new Quiet(cluster).await(REST);
        long seconds = Duration.ofNanos(System.nanoTime() - from).toSeconds();
        console.line(moving.isEmpty() ? "   all done %d s later" : "   after %d s not done: " + moving, seconds);
    }

    private static long p99(Flood.Report report) {
        return report.latency().quantile(ALMOST_ALL).toNanos();
    }

    private Flood.Report told(String what, Flood.Report report) {
        console.line(
                "   %-14s sent %d, accepted %d (%.1f/s), refused with a time %d, without %d, other %d, unanswered %d, held back %d, p50 %d ms, p99 %d ms",
                what,
                report.sent(),
                report.accepted(),
                report.acceptedPerSecond(),
                report.inTime(),
                report.withoutTime(),
                report.other(),
                report.unanswered(),
                report.heldBack(),
                report.latency().quantile(0.5).toMillis(),
                report.latency().quantile(ALMOST_ALL).toMillis());
        return report;
    }

    private void expect(String what, boolean holds) {
        if (!holds) {
            broken.add(what);
        }
    }
}
