package vn.motcua.platform.messaging.model;

import java.time.Instant;
import java.util.Map;
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
    private boolean kicked;

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
            Instant there = leases.claim(id, owner, clock);
            if (there != null) {
                Instant now = Instant.ofEpochMilli(clock);
                Instant sure = there.isBefore(now) ? there : now;
                instance.proc.start("timer " + id, () -> fire(id, sure));
            }
        }
    }

    private void fire(String id, Instant now) {
        try {
            Doc document = db.load(id);
            if (document.state != null && isHeld(document)) {
                return;
            }
            for (Timer timer : DueTimers.of(document.timers(), now)) {
                if (leases.renew(id, owner) == null) {
                    break;
                }
                wake(document, timer);
            }
            leases.giveBack(id, owner);
            kick();
        } catch (Trouble failure) {
            world.tell("failed, tried again after its lease");
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

    private void wake(Doc document, Timer timer) {
        world.step("effect of", timer);
        instance.faults.handling("effect");
        instance.cluster.rang(instance.office, document.id, timer);
        record(document.id, timer);
    }

    private void record(String id, Timer timer) {
        for (int tries = 1; ; tries++) {
            try {
                Doc fresh = db.load(id);
                if (DueTimers.names(fresh.timers(), timer)) {
                    save(fresh, timer);
                }
                return;
            } catch (Trouble.Clash busy) {
                if (tries == TRIES) {
                    throw busy;
                }
                world.pause(2 + world.random(10));
            }
        }
    }

    private void save(Doc fresh, Timer timer) {
        State state = fresh.state;
        if (state != null) {
            Office.Reaction rung = Office.rings(state, timer);
            Doc.Change change = new Doc.Change(rung.state(), rung.events(), Map.of(), timer.toString(), null);
            instance.save(fresh, change, !world.broken(Mutation.LOSE_THE_TIMERS_VERSIONED_SAVE));
        }
    }
}
