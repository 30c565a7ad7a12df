package vn.motcua.proof;

import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import vn.motcua.demo.Console;
import vn.motcua.demo.Processes;
import vn.motcua.demo.Service;
import vn.motcua.proof.cluster.Backup;
import vn.motcua.proof.cluster.Cluster;
import vn.motcua.proof.cluster.Member;
import vn.motcua.proof.cluster.Quiet;
import vn.motcua.proof.drive.Driver;
import vn.motcua.proof.fault.Traces;
import vn.motcua.proof.log.CommandLog;
import vn.motcua.proof.oracle.Oracle;
import vn.motcua.proof.oracle.world.Delivered;
import vn.motcua.proof.oracle.world.Opened;

/** A backup, a thousand commands more, and the store as it was at the backup beside a topic that knows all of them. */
final class RestoreRun {

    private static final long BEFORE = 300;
    private static final long AFTER = 1_000;
    private static final Duration LONG = Duration.ofMinutes(20);
    private static final Duration REST = Duration.ofMinutes(5);
    private static final Duration AFTERWARDS = Duration.ofMinutes(1);

    private final Options options;
    private final Console console;
    private final Cluster cluster;
    private final Driver driver;
    private final Path commands;

    RestoreRun(Options options, Console console, Cluster cluster, Driver driver, Path commands) {
        this.options = options;
        this.console = console;
        this.cluster = cluster;
        this.driver = driver;
        this.commands = commands;
    }

    /** Whether all that the store lacks is known, stands still, and everybody else goes on. */
    boolean run() {
        untilAccepted(BEFORE);
        long before = System.nanoTime();
        Backup backup = Backup.of(cluster);
        console.line("   backup after %d commands, in %.1f s", accepted(), (System.nanoTime() - before) / 1e9);
        untilAccepted(accepted() + AFTER);
        driver.drain(Duration.ZERO);
        console.line("   disaster after %d commands", accepted());
        cluster.services().forEach(Member::kill);
        backup.restore();
        cluster.restoredTo(backup.taken());
        cluster.mend();
        console.line("   still moving %s", new Quiet(cluster).await(REST));
        Service.behindTheDoor().forEach(this::report);
        return nobodyRangAgain() & judged() & othersGoOn();
    }

    private void untilAccepted(long count) {
        Processes.awaitUntil("commands that are done", () -> accepted() >= count, LONG);
    }

    private long accepted() {
        return driver.figures().accepted();
    }

    private void report(Service service) {
        JsonNode found = driver.compared(service.id());
        console.line(
                "   %-12s documents %d, sources on the topic %d, missing there %d, ahead of the store %d",
                service.id(),
                found.path("documents").asLong(),
                found.path("sources").asLong(),
                found.path("missing").size(),
                found.path("ahead").size());
    }

    private boolean nobodyRangAgain() {
        Delivered delivered = Opened.delivered(cluster.mongoUri(), cluster.standinsUrl());
        long again = delivered.sms().stream().filter(sms -> sms.accepted() > 1).count();
        console.line(
                "   told again: %d of %d short messages (none may be), %d of %d mails",
                again,
                delivered.sms().size(),
                delivered.mails().stream().filter(mail -> mail.count() > 1).count(),
                delivered.mails().size());
        return again == 0;
    }

    private boolean judged() {
        Oracle.Judgement judgement = Oracle.restored(FaultRun.evidence(cluster, commands, new Traces().injected()));
        judgement.lines().forEach(line -> console.line("%s", line));
        return judgement.kept();
    }

    /** Dossiers that are begun now know nothing of it. */
    private boolean othersGoOn() {
        try (CommandLog log = CommandLog.open(cluster.directory().resolve("afterwards.jsonl"));
                Driver another = new Driver(
                        options.settings(cluster).with(options.patience()).seeded(options.seed() + 1), log)) {
            another.start(options.rate());
            Processes.pause(AFTERWARDS);
            boolean drained = another.drain(REST);
            console.line(
                    "   begun afterwards: %s, answers %s",
                    another.figures().left(), another.figures().answers());
            return drained;
        }
    }
}
