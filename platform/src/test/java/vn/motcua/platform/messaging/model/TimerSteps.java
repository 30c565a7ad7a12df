package vn.motcua.platform.messaging.model;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.motcua.platform.journal.Timer;
import vn.motcua.platform.messaging.DueTimers;

/** Timers, step by step. */
final class TimerSteps {

    private static final long ROUND = 250;
    private static final int TRIES = 60;

    private final Instance instance;
    private final World world;
    private final Db db;
    private final Leases leases;
    private final String owner;
    private final Cached nextClaim;
    private final Set<String> atWork = new HashSet<>();
    private boolean kicked;

    /** How far the work at a document is: whether the lease says that the next effect has begun, or was given back. */
    private record Progress(Doc document, boolean begun, boolean over) {}

    TimerSteps(Instance instance) {
        this.instance = instance;
        this.world = instance.world;
        this.db = instance.db;
        this.leases = new Leases(world, db);
        this.nextClaim = new Cached(db, () -> leases.nextClaim(instance.proc.skew));
        this.owner = world.fresh("owner");
        instance.proc.start("timers", () -> Loops.forever(world, this::round));
    }

    void kick() {
        kicked = true;
    }

    private void round() {
        long later = world.now + ROUND;
        world.until(() -> Math.max(kicked ? 0 : later, nextClaim.getAsLong()));
        kicked = false;
        long clock = instance.proc.clock();
        for (String id : leases.due(clock)) {
            if (atWork.add(id)) {
                instance.proc.start("timer " + id, () -> fire(id));
            }
        }
    }

    private void fire(String id) {
        try {
            long clock = instance.proc.clock();
            Instant there = leases.claim(id, owner, clock);
            if (there != null) {
                Instant now = Instant.ofEpochMilli(clock);
                fireDue(id, there.isBefore(now) ? there : now);
                kick();
            }
        } catch (Trouble failure) {
            world.tell("failed, tried again after its lease");
        } finally {
            atWork.remove(id);
        }
    }

    private void fireDue(String id, Instant now) {
        long claimed = world.now;
        Doc document = db.load(id);
        if (document.state != null && isHeld(document)) {
            if (document.parked) {
                leases.giveBack(id, owner);
            }
            return;
        }
        Deque<Timer> due = new ArrayDeque<>(DueTimers.of(document.timers(), now));
        Progress progress = new Progress(document, Db.lane(id).equals(id), false);
        while (!due.isEmpty() && !progress.over()) {
            Timer timer = due.remove();
            if (DueTimers.names(DueTimers.of(progress.document().timers(), now), timer)) {
                boolean next = !due.isEmpty() && Leases.isYoung(world.now - claimed);
                progress = progress.begun() || leases.renew(id, owner) != null
                        ? wake(progress.document(), timer, next)
                        : new Progress(progress.document(), false, true);
            }
        }
        if (!progress.over()) {
            leases.giveBack(id, owner);
        }
    }

    /** A held timer keeps its lease, so that it is not looked at again at once. */
    private boolean isHeld(Doc document) {
        String lane = Db.lane(document.id);
        boolean alone = lane.equals(document.id) || world.broken(Mutation.TIMERS_LOOK_ONLY_AT_THEIR_OWN_DOCUMENT);
        boolean parked = alone ? document.parked : db.load(lane).parked;
        boolean held = parked && !world.broken(Mutation.TIMERS_PASS_A_PARKED_LANE);
        if (!held && db.peek(lane).parked && !document.timers().isEmpty()) {
            world.violated("no timer fires on a parked lane", document.id);
        }
        return held;
    }

    private Progress wake(Doc document, Timer timer, boolean next) {
        world.step("effect of", timer);
        instance.faults.handling("effect");
        instance.cluster.rang(instance.office, document.id, timer);
        try {
            Doc after = save(
                    document,
                    timer,
                    stored -> next ? stored.leaseOwner.equals(owner) : Leases.givenBack(stored, owner));
            return new Progress(after, next, !next);
        } catch (Trouble.Clash faster) {
            return new Progress(recordAnew(document.id, timer), false, false);
        }
    }

    private Doc recordAnew(String id, Timer timer) {
        for (int tries = 1; ; tries++) {
            try {
                Doc fresh = db.load(id);
                return DueTimers.names(fresh.timers(), timer) ? save(fresh, timer, stored -> true) : fresh;
            } catch (Trouble.Clash busy) {
                if (tries == TRIES) {
                    throw busy;
                }
                world.pause(2 + world.random(10));
            }
        }
    }

    private Doc save(Doc fresh, Timer timer, Predicate<Doc> handover) {
        State state = fresh.state;
        if (state == null) {
            return fresh;
        }
        Office.Reaction rung = Office.rings(state, timer);
        Doc.Change change = new Doc.Change(rung.state(), rung.events(), Map.of(), timer.toString(), null);
        return instance.save(fresh, change, !world.broken(Mutation.LOSE_THE_TIMERS_VERSIONED_SAVE), handover);
    }
}
