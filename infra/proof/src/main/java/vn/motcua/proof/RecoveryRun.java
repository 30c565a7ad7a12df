package vn.motcua.proof;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import vn.motcua.demo.Console;
import vn.motcua.demo.Processes;
import vn.motcua.proof.cluster.Backlog;
import vn.motcua.proof.cluster.Cluster;
import vn.motcua.proof.cluster.Member;
import vn.motcua.proof.drive.Driver;

/**
 * How fast everybody is back: under a steady load, each kind of process is killed again and again, with a cold start of the
 * same process beside it; and how fast others take over what a killed one did.
 */
final class RecoveryRun {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    /** In which something comes for the dead one to do. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** Starts are told beside the rest, and promised by nobody: fewer of them will do. */
    private static final int COLD_EVERY = 4;

    private static final Duration TAKE_OVER = Duration.ofSeconds(10);
    private static final Duration ELECTION = Duration.ofSeconds(20);
    private static final List<String> SERVICES = List.of("intake", "routing", "department", "notification", "gateway");
    private static final List<String> IN_TWO = List.of("intake", "department");

    private final Console console;
    private final Cluster cluster;
    private final Driver driver;
    private final int times;
    private final Backlog backlog;
    private final Map<String, Samples> samples = new LinkedHashMap<>();

    RecoveryRun(Console console, Cluster cluster, Driver driver, int times) {
        this.console = console;
        this.cluster = cluster;
        this.driver = driver;
        this.times = times;
        this.backlog = new Backlog(cluster);
    }

    /** Kills, measures and tells; whether others took over and elections were over soon enough. */
    boolean run() {
        for (int time = 0; time < times; time++) {
            if (time % COLD_EVERY == 0) {
                SERVICES.forEach(this::coldStart);
            }
            SERVICES.forEach(this::killAndStart);
            IN_TWO.forEach(this::takeOver);
            storeElection();
            brokerElection(time);
            console.line(
                    "   round %d of %d, %d commands done",
                    time + 1, times, driver.figures().accepted());
        }
        console.heading("Recovery: median, 95th percentile, largest, count");
        samples.forEach((what, took) -> console.line("   %-52s %s", what, took));
        backlog.close();
        return samples.entrySet().stream().allMatch(each -> each.getValue().within(limit(each.getKey())));
    }

    /** What is promised of it; nothing is of a start. */
    private static Duration limit(String what) {
        if (what.contains("taken over")) {
            return TAKE_OVER;
        }
        return what.startsWith("mongodb") || what.startsWith("kafka") ? ELECTION : LIMIT;
    }

    private Member first(String part) {
        return cluster.instances(part).getFirst();
    }

    private void coldStart(String part) {
        Member member = first(part);
        settled(part);
        member.terminate();
        measure(part + ": cold start until it answers", () -> member.start().ready());
        settled(part);
    }

    private void killAndStart(String part) {
        Member member = first(part);
        settled(part);
        long killed = System.nanoTime();
        member.kill();
        measure(
                killed,
                part + ": kill -9 until it answers",
                () -> member.start().ready());
        measure(killed, part + ": kill -9 until its backlog is gone", backlog.gone(part));
    }

    /** The other instance must do the work; the killed one comes back only when it does. */
    private void takeOver(String part) {
        settled(part);
        long killed = System.nanoTime();
        first(part).kill();
        Processes.pause(MOMENT);
        measure(killed, part + ": kill -9 until the other instance has taken over", backlog.takenOver(part));
        first(part).awaitReady();
        settled(part);
    }

    private void storeElection() {
        Member primary =
                cluster.instances("mongodb").get(cluster.store().primary().orElse(0));
        long killed = System.nanoTime();
        primary.kill();
        measure(killed, "mongodb: primary killed until another takes majority writes", backlog::storeWrites);
        primary.awaitReady();
        settled("intake");
    }

    private void brokerElection(int time) {
        List<Member> brokers = cluster.instances("kafka");
        Member broker = brokers.get(time % brokers.size());
        long killed = System.nanoTime();
        broker.kill();
        measure(
                killed,
                "kafka: broker killed until every partition takes records",
                () -> backlog.brokersWriteWithout(broker));
        broker.awaitReady();
        Processes.awaitUntil("brokers in sync", backlog::inSync, LIMIT);
        settled("intake");
    }

    /** Waits until the part keeps up again, so that one measurement does not bear on the next. */
    private void settled(String part) {
        Processes.awaitUntil(part + " keeps up", backlog.gone(part), LIMIT);
    }

    private void measure(String what, BooleanSupplier isSo) {
        measure(System.nanoTime(), what, isSo);
    }

    private void measure(long since, String what, BooleanSupplier isSo) {
        Processes.awaitUntil(what, isSo, LIMIT);
        Duration took = Duration.ofNanos(System.nanoTime() - since);
        console.line("   %-60s %5.1f s", what, took.toMillis() / 1000.0);
        samples.computeIfAbsent(what, first -> new Samples()).add(took);
    }
}
