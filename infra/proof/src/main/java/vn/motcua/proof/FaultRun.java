package vn.motcua.proof;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.motcua.demo.Console;
import vn.motcua.demo.Processes;
import vn.motcua.proof.cluster.Cluster;
import vn.motcua.proof.cluster.Quiet;
import vn.motcua.proof.drive.Driver;
import vn.motcua.proof.drive.Settings;
import vn.motcua.proof.drive.Settling;
import vn.motcua.proof.drive.Turn;
import vn.motcua.proof.fault.Faults;
import vn.motcua.proof.fault.Field;
import vn.motcua.proof.fault.Traces;
import vn.motcua.proof.log.CommandLog;
import vn.motcua.proof.log.Injected;
import vn.motcua.proof.log.Left;
import vn.motcua.proof.oracle.Evidence;
import vn.motcua.proof.oracle.Oracle;
import vn.motcua.proof.oracle.Verdict;
import vn.motcua.proof.oracle.world.Clocks;

/** Mixed journeys under faults, one after the other by seed; then quiet, then the judge. */
final class FaultRun {

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration GATHER = Duration.ofSeconds(90);

    /** For poison: by chance alone there might be none when it is due. */
    private static final int LEFT_AT_FIRST = 6;

    private final Options options;
    private final Console console;
    private final Cluster cluster;
    private final Traces traces = new Traces();
    private final Faults faults;
    private final Path commands;
    private final List<Verdict> own = new ArrayList<>();

    FaultRun(Options options, Console console, Cluster cluster) {
        this.options = options;
        this.console = console;
        this.cluster = cluster;
        this.faults = options.deck();
        this.commands = cluster.directory().resolve("commands.jsonl");
    }

    /** Runs it all; whether every promise was kept. */
    Oracle.Judgement run() {
        Settings settings = options.settings(cluster).with(options.patience());
        Map<String, Long> moving;
        try (CommandLog log = CommandLog.open(commands);
                Driver driver = new Driver(settings, log)) {
            driver.start(options.rate());
            if (faults.poison()) {
                driver.leaveAtDesk(LEFT_AT_FIRST, GATHER);
            }
            Processes.pause(WARM_UP);
            try (Watch watch = new Watch(cluster, driver)) {
                strike(driver);
                own.add(growth(watch));
            }
            console.heading("Faults are over; dossiers on their way come to their end");
            boolean drained = driver.drain(options.patience().arrival());
            moving = new Quiet(cluster).await(options.quiet());
            Settling.Report settled = driver.settle();
            own.add(refusals(driver));
            own.add(stops(driver));
            moving = new Quiet(cluster).await(options.quiet());
            console.line("   drained %s, still moving %s, settled %s", drained, moving, settled);
            tell(driver);
        }
        return judge();
    }

    private void strike(Driver driver) {
        Instant end = Instant.now().plusMillis((long) (options.minutes() * 60_000));
        console.heading("%d kinds of faults, seed %d".formatted(faults.kinds(), options.seed()));
        while (Instant.now().isBefore(end) || faults.struck() < faults.cards()) {
            long before = System.nanoTime();
            String name = struck(driver);
            if (Faults.isPoison(name)) {
                driver.begin(Turn.LEFT_AT_DESK);
            }
            console.line(
                    "   %3d %-28s %5.1f s   %6d commands done, %d dossiers on their way",
                    faults.struck(),
                    name,
                    (System.nanoTime() - before) / 1e9,
                    driver.figures().accepted(),
                    driver.courses().size());
            Processes.pause(Duration.ofSeconds(2));
        }
    }

    private String struck(Driver driver) {
        return faults.strike(new Field(cluster, faults.next(), options.pace(), console, traces, driver));
    }

    /** P: nobody can move a dossier whose lane is parked. */
    private Verdict refusals(Driver driver) {
        Set<String> poisoned = traces.injected().poison().stream()
                .filter(poison -> poison.services().contains("intake"))
                .map(Injected.Poison::dossier)
                .collect(Collectors.toSet());
        List<Verdict.Violation> moved = new ArrayList<>();
        driver.leftAtDesk().stream()
                .filter(left -> poisoned.contains(left.dossier()))
                .forEach(left -> {
                    String code = driver.tryToAccept(left);
                    if (!code.equals("LANE_PARKED")) {
                        moved.add(new Verdict.Violation(
                                left.dossier(), "an acceptance was answered with '" + code + "'"));
                    }
                });
        return new Verdict(
                "P",
                "Commands on a dossier whose lane is parked are refused.",
                Map.of("dossiers tried", (long) poisoned.size()),
                moved);
    }

    /** T: whoever asks for something while a service goes is answered, or told when to come again. */
    private Verdict stops(Driver driver) {
        List<Verdict.Violation> violations = new ArrayList<>();
        for (Traces.Stop stop : traces.stops()) {
            driver.figures()
                    .failures(stop.from(), stop.to())
                    .forEach(failure -> violations.add(new Verdict.Violation(
                            "",
                            "%s was asked to go and gone at %s; %s of %s was answered with '%s' at %s"
                                    .formatted(
                                            stop.member(),
                                            stop.to(),
                                            failure.path(),
                                            failure.sent(),
                                            failure.answer(),
                                            failure.until()))));
            if (stop.took().compareTo(Processes.GRACE) >= 0) {
                violations.add(new Verdict.Violation("", stop.member() + " did not go by itself"));
            }
        }
        return new Verdict(
                "T",
                "Requests while a service is asked to go are answered, or refused with a time.",
                Map.of("services asked to go", (long) traces.stops().size()),
                violations);
    }

    /** M: what a run needs does not grow with its length; a short one cannot tell. */
    private Verdict growth(Watch watch) {
        watch.lines().forEach(line -> console.line("   %s", line));
        List<Verdict.Violation> growing = options.isShort()
                ? List.of()
                : watch.growing().stream()
                        .map(what -> new Verdict.Violation("", what))
                        .toList();
        return new Verdict("M", "Heap, threads and lag do not grow.", Map.of("looks", watch.looks()), growing);
    }

    private void tell(Driver driver) {
        console.line(
                "   commands %d, accepted %d",
                driver.figures().commands(), driver.figures().accepted());
        console.line("   answers %s", driver.figures().answers());
        Map<Left.How, Long> ends = new TreeMap<>();
        driver.figures()
                .left()
                .values()
                .forEach(hows -> hows.forEach((how, count) -> ends.merge(how, count, Long::sum)));
        console.line("   dossiers %s", ends);
        console.line("   kills %d %s", traces.kills(), traces.injected().kills());
        console.line("   strikes %s", new TreeMap<>(traces.strikes()));
        traces.stops()
                .forEach(stop -> console.line(
                        "   %s was gone %.1f s after it was asked",
                        stop.member(), stop.took().toMillis() / 1000.0));
        traces.remarks().forEach(remark -> console.line("   %s", remark));
    }

    private Oracle.Judgement judge() {
        console.heading("The judge");
        Oracle.Judgement judgement = Oracle.examine(evidence(cluster, commands, traces.injected()));
        List<Verdict> verdicts = new ArrayList<>(judgement.verdicts());
        verdicts.addAll(own);
        judgement.lines().forEach(line -> console.line("%s", line));
        own.stream().flatMap(verdict -> verdict.lines().stream()).forEach(line -> console.line("%s", line));
        return new Oracle.Judgement(verdicts, judgement.lines());
    }

    /** What there is to judge of a cluster that was driven. */
    static Evidence evidence(Cluster cluster, Path commands, Injected injected) {
        return new Evidence(
                        cluster.mongoUri(),
                        cluster.directKafkaServers(),
                        cluster.standinsUrl(),
                        cluster.gateway(),
                        cluster.secrets().demo(),
                        commands,
                        injected)
                .on(new Clocks(cluster.clockOffset(), Duration.ofMinutes(10), Duration.ofSeconds(30)));
    }
}
