package vn.motcua.proof.drive;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vn.motcua.demo.Processes;
import vn.motcua.proof.log.CommandLog;
import vn.motcua.proof.log.Left;
import vn.motcua.proof.log.Left.How;

/**
 * Begins dossiers and leads each on a thread of its own, so that all commands together leave at a set rate and no more
 * dossiers are on their way than it was told. What happens to which dossier is decided by the seed and its number.
 */
public final class Driver implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Driver.class);
    private static final Duration LOOK = Duration.ofMillis(10);

    private final Settings settings;
    private final CommandLog log;
    private final Figures figures = new Figures();
    private final Pace pace = new Pace(1);
    private final Client client;
    private final Map<Long, Running> running = new ConcurrentHashMap<>();
    private final AtomicLong next = new AtomicLong();
    private final AtomicBoolean beginning = new AtomicBoolean();
    private final Queue<Left> leftAtDesk = new ConcurrentLinkedQueue<>();
    private final Flood flood;
    private volatile double rate = 1;
    private @Nullable Thread beginner;

    public Driver(Settings settings, CommandLog log) {
        this.settings = settings;
        this.log = log;
        this.client = new Client(settings, log, figures, pace);
        this.flood = new Flood(client, log, settings);
    }

    private record Running(Life life, Thread thread) {}

    /** A dossier on its way; its id is empty until its submission was answered, its status is what was seen last. */
    public record Course(long number, Turn turn, String dossier, String status) {}

    /** Begins dossiers so that about so many commands leave a second. */
    public synchronized void start(double commandsPerSecond) {
        rate(commandsPerSecond);
        resume();
        if (beginning.compareAndSet(false, true)) {
            beginner = Thread.ofVirtual().name("driver").start(this::begin);
        }
    }

    /** From now on so many commands a second. */
    public void rate(double commandsPerSecond) {
        rate = commandsPerSecond;
        pace.rate(commandsPerSecond);
    }

    /** So many times as many commands leave as usual, until it is closed. */
    public Hurry hurried(double times) {
        pace.rate(rate * times);
        return () -> pace.rate(rate);
    }

    /** A time in which more commands leave than usual. */
    @FunctionalInterface
    public interface Hurry extends AutoCloseable {
        @Override
        void close();
    }

    /** No command leaves, no dossier begins; those that are on their way stay where they are. */
    public void pause() {
        pace.close();
    }

    /** Goes on after a pause. */
    public void resume() {
        pace.open();
    }

    private void begin() {
        while (beginning.get()) {
            if (pace.hasSlack() && running.size() < settings.inFlight()) {
                begin(Plan.of(settings.seed(), next.getAndIncrement()));
            }
            Pauses.of(LOOK);
        }
    }

    /** Begins one more dossier, to which this happens; at nobody's rate but the commands'. */
    public void begin(Turn turn) {
        begin(Plan.of(settings.seed(), next.getAndIncrement(), turn));
    }

    private void begin(Plan plan) {
        Life life = new Life(new Hand(client, plan, settings.patience()), plan);
        figures.begun(plan.turn());
        Thread thread = Thread.ofVirtual().name("dossier-" + plan.number()).unstarted(() -> lead(life));
        running.put(plan.number(), new Running(life, thread));
        thread.start();
    }

    private void lead(Life life) {
        Turn turn = life.plan().turn();
        try {
            turn.lead(life);
            left(life, turn.leavesWaiting() ? How.WAITING : How.ENDED, "");
        } catch (Stranded stranded) {
            left(life, stranded.how(), stranded.why());
        } catch (RuntimeException fault) {
            LOG.error("driver failed turn={} number={}", turn, life.plan().number(), fault);
            left(life, How.BROKEN, fault.toString());
        } finally {
            running.remove(life.plan().number());
        }
    }

    private void left(Life life, How how, String why) {
        Plan plan = life.plan();
        figures.left(plan.turn(), how);
        for (Life one : life.all()) {
            Left left =
                    new Left(one.dossier(), plan.number(), plan.turn().name(), how, one.status(), why, Instant.now());
            log.left(left);
            if (plan.turn() == Turn.LEFT_AT_DESK && how == How.WAITING) {
                leftAtDesk.add(left);
            }
        }
    }

    /** Begins so many dossiers that stay at the desk for good, and waits until so many are there; fails when it takes longer. */
    public void leaveAtDesk(int wanted, Duration limit) {
        for (int left = 0; left < wanted; left++) {
            begin(Turn.LEFT_AT_DESK);
        }
        Processes.awaitUntil("dossiers left at the desk", () -> leftAtDesk.size() >= wanted, limit);
    }

    /** Dossiers that were handed in and stay at the desk for good. */
    public List<Left> leftAtDesk() {
        return List.copyOf(leftAtDesk);
    }

    /** No new dossiers; those on their way come to an end, or are left where they are when the time is over. */
    public boolean drain(Duration time) {
        stopBeginning();
        resume();
        boolean quiet = until(running::isEmpty, time);
        running.values().forEach(one -> one.thread().interrupt());
        until(running::isEmpty, settings.patience().request().plusSeconds(5));
        return quiet;
    }

    private synchronized void stopBeginning() {
        beginning.set(false);
        Thread last = beginner;
        if (last != null) {
            until(() -> !last.isAlive(), Duration.ofSeconds(5));
        }
    }

    private static boolean until(BooleanSupplier isSo, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (!isSo.getAsBoolean() && System.nanoTime() < end) {
            Pauses.of(LOOK);
        }
        return isSo.getAsBoolean();
    }

    /** When everything is quiet: every key without an answer is tried again, and a sample of those that were done. */
    public Settling.Report settle() {
        return new Settling(client, settings.patience()).run();
    }

    /** The desk tries to accept a dossier that was left to it; the code of the refusal, empty if it was taken. */
    public String tryToAccept(Left left) {
        Plan plan = Plan.of(settings.seed(), left.number(), Turn.valueOf(left.turn()));
        Request acceptance = new Request(
                plan.keys() + "-tried",
                plan.matter().desk(plan.place()),
                "/api/dossiers/" + left.dossier() + "/acceptance",
                "application/json",
                Request.json(Hand.NOTHING),
                left.number(),
                left.dossier());
        return client.command(acceptance).code();
    }

    /** An operator has a service compare its journals with the topic; its report. */
    public JsonNode compared(String service) {
        Request comparison = new Request(
                "comparison-" + service + "-" + next.getAndIncrement(),
                "operator",
                "/api/reconciliations/" + service,
                "application/json",
                Request.json(Hand.NOTHING),
                0,
                "");
        return client.command(comparison).body();
    }

    /** Submissions at a rate that waits for nobody, to see what is refused, and how. */
    public Flood.Report flood(double perSecond, Duration length) {
        return flood.submissions(perSecond, length);
    }

    /** Many commands and looks at one dossier. */
    public Flood.Report hotDossier(double perSecond, Duration length) {
        return flood.oneDossier(perSecond, length);
    }

    /** Many dossiers at one desk's counter. */
    public Flood.Report hotAgency(double perSecond, Duration length) {
        return flood.oneDesk(perSecond, length);
    }

    /** What was counted so far. */
    public Figures figures() {
        return figures;
    }

    /** Dossiers on their way. */
    public List<Course> courses() {
        return running.values().stream()
                .map(Running::life)
                .map(life -> new Course(life.plan().number(), life.plan().turn(), life.dossier(), life.status()))
                .toList();
    }

    /** Leaves everything where it is. */
    @Override
    public void close() {
        drain(Duration.ZERO);
    }
}
