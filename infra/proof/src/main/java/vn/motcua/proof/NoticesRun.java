package vn.motcua.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.contracts.dossier.DueDateCause;
import vn.motcua.demo.Console;
import vn.motcua.demo.Processes;
import vn.motcua.proof.cluster.Cluster;
import vn.motcua.proof.cluster.Member;
import vn.motcua.proof.cluster.Quiet;
import vn.motcua.proof.cluster.Standins;
import vn.motcua.proof.drive.Announcer;
import vn.motcua.proof.drive.Crowd;
import vn.motcua.proof.drive.Driver;
import vn.motcua.proof.log.Left;

/**
 * Many people are told at once: how soon the providers have what single ones are told, alone and beside a bulk; then the same
 * while the service that tells is killed again and again and providers drop what they took. Nobody may be told twice.
 */
final class NoticesRun {

    private static final int DOSSIERS = 40;
    private static final int SINGLES = 2_500;
    private static final double HANDED_IN = 8;
    private static final Duration GATHER = Duration.ofMinutes(5);
    private static final Duration REST = Duration.ofMinutes(15);

    private static final double NOTICES_PER_SECOND = 50;
    private static final int BULK = 20_000;
    private static final int AMID_DEATHS = 10_000;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final double ALMOST_ALL = 0.99;

    /** Each may be under way when the service dies; mail servers and message centres do not know that they had it before. */
    private static final int AT_ONCE = 32;

    /** An applicant may not want a medium, or have no address there. */
    private static final Set<String> WELL = Set.of("SENT", "DELIVERED", "SUPPRESSED");

    private final Options options;
    private final Console console;
    private final Cluster cluster;
    private final Driver driver;
    private final List<String> broken = new ArrayList<>();

    NoticesRun(Options options, Console console, Cluster cluster, Driver driver) {
        this.options = options;
        this.console = console;
        this.cluster = cluster;
        this.driver = driver;
    }

    /** Whether single notices were handed over in time, everything was told, and nothing twice. */
    boolean run() {
        driver.rate(HANDED_IN);
        driver.leaveAtDesk(DOSSIERS, GATHER);
        rest();
        onlyThoseWhoTell();
        List<String> handedIn = driver.leftAtDesk().stream().map(Left::dossier).toList();
        List<String> dossiers = Crowd.of(cluster, handedIn, SINGLES + BULK / HandOvers.NOTICES_OF_AN_EVENT);
        List<String> singles = dossiers.subList(0, SINGLES);
        List<String> many = dossiers.subList(SINGLES, dossiers.size());
        try (Announcer announcer = new Announcer(cluster, dossiers)) {
            int usual = (int) (options.minutes() * 60 * NOTICES_PER_SECOND);
            Set<String> alone = flow(announcer, singles, usual);
            rest();
            CompletableFuture<Set<String>> bulk = CompletableFuture.supplyAsync(() -> bulk(announcer, many));
            Set<String> beside = flow(announcer, singles, usual);
            Set<String> bulked = bulk.join();
            rest();
            Set<String> amid = amidDeaths(announcer, singles);
            rest();
            HandOvers taken = HandOvers.of(cluster);
            soon(told("single ones, alone", taken.of(alone), 0));
            soon(told("single ones, beside the bulk", taken.of(beside), 0));
            told("the bulk", taken.of(bulked), 0);
            told("single ones, amid deaths", taken.of(amid), options.times());
        }
        broken.forEach(sentence -> console.line("   BROKEN: %s", sentence));
        return broken.isEmpty();
    }

    /** Nothing happens at the agencies meanwhile, and who only listens to it takes time that a province's machines would have. */
    private void onlyThoseWhoTell() {
        Stream.of("routing", "department")
                .flatMap(part -> cluster.instances(part).stream())
                .forEach(Member::terminate);
        cluster.instances("intake").getLast().terminate();
    }

    /** So many notices at their rate; the events. */
    private Set<String> flow(Announcer announcer, List<String> dossiers, int notices) {
        Set<String> events = new HashSet<>();
        long began = System.nanoTime();
        while (events.size() < notices / HandOvers.NOTICES_OF_AN_EVENT) {
            long due = (long) (events.size() * HandOvers.NOTICES_OF_AN_EVENT / NOTICES_PER_SECOND * 1e9);
            Processes.pause(Duration.ofNanos(Math.max(0, began + due - System.nanoTime())));
            String dossier = dossiers.get(events.size() % dossiers.size());
            events.add(announcer.dueDateChanged(dossier, DueDateCause.VERIFICATION));
        }
        return events;
    }

    /** All at once, each of a dossier of its own. */
    private static Set<String> bulk(Announcer announcer, List<String> dossiers) {
        return dossiers.stream()
                .map(dossier -> announcer.dueDateChanged(dossier, DueDateCause.CALENDAR_CHANGED))
                .collect(Collectors.toSet());
    }

    private Set<String> amidDeaths(Announcer announcer, List<String> dossiers) {
        CompletableFuture<Set<String>> events =
                CompletableFuture.supplyAsync(() -> flow(announcer, dossiers, AMID_DEATHS));
        Standins world = new Standins(cluster.standinsUrl());
        Member notification = cluster.instances("notification").getFirst();
        Duration between = Duration.ofMillis((long) (AMID_DEATHS / NOTICES_PER_SECOND * 1000 / options.times()));
        for (int time = 0; time < options.times(); time++) {
            world.become(Standins.FAULTS, time % 2 == 0 ? "ACCEPT_THEN_DROP" : "NONE", 0);
            Processes.pause(between);
            notification.kill();
            notification.start();
        }
        world.become(Standins.FAULTS, "NONE", 0);
        notification.awaitReady();
        return events.join();
    }

    private HandOvers.Of told(String what, HandOvers.Of notices, int deaths) {
        Samples delays = notices.delays();
        console.line(
                "   %-30s %s, SMS twice %d, in doubt %d, copies of e-mails %d; to the provider %s, %.2f %% within %d s",
                what,
                notices.states(),
                notices.copies("SMS"),
                notices.inDoubt(),
                notices.copies("EMAIL"),
                delays,
                100 * delays.share(SOON),
                SOON.toSeconds());
        expect(what + ": a notice for each that the rules ask for", notices.complete());
        expect(what + ": nothing waits", notices.waiting() == 0);
        expect(what + ": the providers have what counts as taken", notices.missing() == 0);
        expect(what + ": no SMS twice", notices.copies("SMS") == 0);
        expect(what + ": nothing in doubt but amid a death", notices.inDoubt() <= AT_ONCE * deaths);
        expect(what + ": no e-mail twice but amid a death", notices.copies("EMAIL") <= AT_ONCE * deaths);
        return notices;
    }

    private void soon(HandOvers.Of notices) {
        expect(
                "nothing that could be sent was given up",
                WELL.containsAll(notices.states().keySet()));
        expect(
                "%.0f %% within %d s".formatted(100 * ALMOST_ALL, SOON.toSeconds()),
                notices.delays().share(SOON) >= ALMOST_ALL);
    }

    private void rest() {
        new Quiet(cluster).await(REST);
    }

    private void expect(String what, boolean holds) {
        if (!holds) {
            broken.add(what);
        }
    }
}
