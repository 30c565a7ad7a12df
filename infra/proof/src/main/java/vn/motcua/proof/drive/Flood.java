package vn.motcua.proof.drive;

import static vn.motcua.proof.drive.Hand.NOTHING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongFunction;
import vn.motcua.proof.log.CommandLog;
import vn.motcua.proof.log.Left;
import vn.motcua.proof.log.Left.How;

/** Requests at a rate that waits for no answer, each tried once, to see what an overloaded platform does with them. */
public final class Flood {

    private static final long FIRST_NUMBER = 50_000_000;
    private static final int AT_ONCE = 4_000;
    private static final int LOOKS_TO_A_COMMAND = 3;
    private static final int KEPT_ONE_IN = 50;
    private static final List<Matter> MATTERS = List.of(Matter.EXTRACT, Matter.RESIDENCE, Matter.BIRTH);

    private final Client client;
    private final CommandLog log;
    private final Settings settings;
    private final AtomicLong next = new AtomicLong(FIRST_NUMBER);

    Flood(Client client, CommandLog log, Settings settings) {
        this.client = client;
        this.log = log;
        this.settings = settings;
    }

    /**
     * What became of a flood.
     *
     * @param sent how many requests left
     * @param accepted how many were done
     * @param inTime how many were refused with 429 or 503 and when to come again
     * @param withoutTime how many were refused with 429 or 503 without that
     * @param other how many were answered otherwise
     * @param unanswered how many were not answered
     * @param heldBack how many did not leave, because too many were without an answer already
     * @param latency of the accepted ones
     */
    public record Report(
            long sent,
            long accepted,
            long inTime,
            long withoutTime,
            long other,
            long unanswered,
            long heldBack,
            Duration length,
            Histogram latency) {

        /** Accepted ones a second. */
        public double acceptedPerSecond() {
            return accepted * 1e9 / length.toNanos();
        }
    }

    /** One request of a flood. */
    private interface Shot {
        Reply fire();
    }

    /** Counts the answers while they come. */
    private static final class Tally {
        private final LongAdder accepted = new LongAdder();
        private final LongAdder inTime = new LongAdder();
        private final LongAdder withoutTime = new LongAdder();
        private final LongAdder other = new LongAdder();
        private final LongAdder unanswered = new LongAdder();
        private final Histogram latency = new Histogram();

        void note(Reply reply, long nanos) {
            if (reply.ok()) {
                accepted.increment();
                latency.add(nanos);
            } else if (reply.status() == 429 || reply.status() == 503) {
                (reply.retryAfter() == null ? withoutTime : inTime).increment();
            } else {
                (reply.status() == 0 ? unanswered : other).increment();
            }
        }

        Report report(long sent, long heldBack, Duration length) {
            return new Report(
                    sent,
                    accepted.sum(),
                    inTime.sum(),
                    withoutTime.sum(),
                    other.sum(),
                    unanswered.sum(),
                    heldBack,
                    length,
                    latency);
        }
    }

    /** Dossiers of all citizens and desks. */
    Report submissions(double perSecond, Duration length) {
        return run(number -> () -> handedIn(plan(number)), perSecond, length);
    }

    /** Dossiers at the counter of one desk. */
    Report oneDesk(double perSecond, Duration length) {
        return run(number -> () -> atCounter(plan(number, Matter.EXTRACT, Place.NINH_PHUOC)), perSecond, length);
    }

    /** Files and looks at one accepted dossier. */
    Report oneDossier(double perSecond, Duration length) {
        Plan plan = plan(next.getAndIncrement(), Matter.EXTRACT, Place.NINH_PHUOC);
        Life life = new Life(new Hand(client, plan, settings.patience()), plan).handedIn(Papers.online(plan));
        life.does(life.desk(), "acceptance", NOTHING);
        left(plan, life.dossier(), life.status());
        return run(number -> () -> at(life, number), perSecond, length);
    }

    private Reply at(Life life, long number) {
        if (number % (LOOKS_TO_A_COMMAND + 1) != 0) {
            return client.glance(life.desk(), "/api/dossiers/" + life.dossier());
        }
        String file =
                Request.multipart(life.plan().matter().paper(), life.plan().keys() + "/" + number);
        return once(new Request(
                key(number),
                life.sender(),
                "/api/dossiers/" + life.dossier() + "/files",
                Request.multipartType(),
                file,
                life.plan().number(),
                life.dossier()));
    }

    private Plan plan(long number) {
        Matter matter = MATTERS.get((int) (number % MATTERS.size()));
        return plan(number, matter, Place.values()[(int) (number / MATTERS.size() % 2)]);
    }

    private Plan plan(long number, Matter matter, Place place) {
        Plan any = Plan.of(settings.seed(), number, Turn.LEFT_AT_DESK);
        return any.of(matter, place);
    }

    private Reply handedIn(Plan plan) {
        return plan.number() % 2 == 0 ? atCounter(plan) : submitted(plan, Offices.citizen(plan.number() / 2), false);
    }

    private Reply atCounter(Plan plan) {
        return submitted(plan, plan.matter().desk(plan.place()), true);
    }

    private Reply submitted(Plan plan, String user, boolean counter) {
        String body = Request.json(counter ? Papers.atCounter(Papers.online(plan)) : Papers.online(plan));
        Reply reply = once(
                new Request(key(plan.number()), user, "/api/dossiers", "application/json", body, plan.number(), ""));
        if (reply.ok()) {
            left(
                    plan,
                    reply.body().path("id").asString(),
                    reply.body().path("status").asString());
        }
        return reply;
    }

    private void left(Plan plan, String dossier, String status) {
        log.left(new Left(dossier, plan.number(), "FLOOD", How.WAITING, status, "", Instant.now()));
    }

    private String key(long number) {
        return Long.toHexString(settings.seed()) + "-f" + number;
    }

    /** Of those without an answer only some are kept for another try, or a flood would fill the memory. */
    private Reply once(Request request) {
        Reply reply = client.once(request);
        if (reply.tryAgain() && request.key().hashCode() % KEPT_ONE_IN != 0) {
            client.kept().forget(request);
        }
        return reply;
    }

    private Report run(LongFunction<Shot> shots, double perSecond, Duration length) {
        Tally tally = new Tally();
        Pace pace = new Pace(perSecond);
        Semaphore room = new Semaphore(AT_ONCE);
        long sent = 0;
        long heldBack = 0;
        long end = System.nanoTime() + length.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (System.nanoTime() < end) {
                pace.pass();
                Shot shot = shots.apply(next.getAndIncrement());
                if (room.tryAcquire()) {
                    sent++;
                    threads.execute(() -> fire(shot, tally, room));
                } else {
                    heldBack++;
                }
            }
        }
        return tally.report(sent, heldBack, length);
    }

    private static void fire(Shot shot, Tally tally, Semaphore room) {
        long start = System.nanoTime();
        try {
            tally.note(shot.fire(), System.nanoTime() - start);
        } finally {
            room.release();
        }
    }
}
