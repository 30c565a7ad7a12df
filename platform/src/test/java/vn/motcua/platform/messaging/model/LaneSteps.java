package vn.motcua.platform.messaging.model;

import java.time.Duration;
import java.util.List;
import vn.motcua.platform.messaging.LaneOrder;
import vn.motcua.platform.messaging.NextTry;

/** Lanes and ParkedLaneSweeper, step by step. */
final class LaneSteps {

    private static final long PATIENCE = 4_000;
    private static final long SWEEP = 1_000;

    private final World world;
    private final Lot lot;
    private final RunSteps run;
    private final GapSteps gaps;
    private final Cached nextWork;

    LaneSteps(Instance instance, GapSteps gaps) {
        this.world = instance.world;
        this.lot = instance.db.lot;
        this.nextWork = new Cached(instance.db, this::nextWork);
        this.run = new RunSteps(instance);
        this.gaps = gaps;
        instance.proc.start("parked lanes", () -> Loops.forever(world, this::sweep));
    }

    void fresh(String lane, List<Topic.Rec> records, boolean parked) {
        if (parked && lot.append(lane, records)) {
            Lane now = lot.find(lane);
            if (now != null && mayGoOn(now, records)) {
                drain(lane);
            }
            return;
        }
        long patience = world.now + PATIENCE;
        while (true) {
            try {
                RunSteps.Result result = run.run(lane, records);
                Trouble.Halt halt = result.halt();
                if (halt != null) {
                    boolean alone = world.broken(Mutation.PARK_WITHOUT_THE_REST);
                    int end = alone ? result.done() + 1 : records.size();
                    park(lane, halt, records.subList(result.done(), end));
                }
                return;
            } catch (Trouble.Away | Trouble.Clash failure) {
                if (world.now > patience) {
                    park(lane, new Trouble.Halt("TEMPORARY", null, 0), records);
                    return;
                }
                world.pause(100);
            }
        }
    }

    private boolean mayGoOn(Lane lane, List<Topic.Rec> arrived) {
        String source = lane.reason().source();
        if (source != null && !world.broken(Mutation.TRY_A_GAP_AT_EVERY_ARRIVAL)) {
            LaneOrder.Place missing = new LaneOrder.Place(source, lane.reason().missingFrom());
            return arrived.stream().anyMatch(record -> missing.equals(place(record)));
        }
        return lane.reason().wakeAt() != Long.MAX_VALUE;
    }

    private void park(String lane, Trouble.Halt halt, List<Topic.Rec> records) {
        lot.park(lane, reason(halt, 0), records);
        if (halt.source != null) {
            gaps.ask(halt.source, halt.missingFrom);
        }
    }

    private Lane.Reason reason(Trouble.Halt halt, int attempts) {
        Duration wait = NextTry.after(halt.code, attempts);
        return new Lane.Reason(
                halt.code, halt.source, halt.missingFrom, wait == null ? Long.MAX_VALUE : world.now + wait.toMillis());
    }

    private void sweep() {
        long earliest = world.now + SWEEP;
        world.until(() -> Math.max(earliest, nextWork.getAsLong()));
        retryDue();
        lot.reconcile();
    }

    private long nextWork() {
        if (lot.disagrees()) {
            return 0;
        }
        long next = Long.MAX_VALUE;
        for (Lane lane : lot.lanes().values()) {
            next = Math.min(next, lane.reason().wakeAt());
        }
        return next;
    }

    private void retryDue() {
        for (Lane lane : lot.due()) {
            String source = lane.reason().source();
            if (!drain(lane.id()) && source != null) {
                gaps.ask(source, lane.reason().missingFrom());
            }
        }
    }

    boolean drain(String lane) {
        while (true) {
            Lane parked = lot.find(lane);
            if (parked == null) {
                return true;
            }
            List<Topic.Rec> records = world.broken(Mutation.DRAIN_AS_ARRIVED)
                    ? parked.entries()
                    : LaneOrder.of(parked.entries(), LaneSteps::place);
            RunSteps.Result result = attempt(lane, records);
            Trouble.Halt halt = result.halt();
            if (halt == null) {
                if (lot.release(parked)) {
                    return true;
                }
            } else if (keep(parked, halt, records.subList(result.done(), records.size()))) {
                return false;
            }
        }
    }

    private boolean keep(Lane parked, Trouble.Halt halt, List<Topic.Rec> left) {
        boolean same = reason(halt, 0).isSame(parked.reason());
        boolean counted = same || world.broken(Mutation.COUNT_THE_TRIES_OF_ANOTHER_PROBLEM);
        int attempts = counted ? parked.attempts() + 1 : 0;
        boolean kept = lot.keep(parked, reason(halt, attempts), attempts, left);
        if (kept && !counted && halt.source != null) {
            gaps.ask(halt.source, halt.missingFrom);
        }
        return kept;
    }

    private RunSteps.Result attempt(String lane, List<Topic.Rec> records) {
        try {
            return run.run(lane, records);
        } catch (Trouble.Away | Trouble.Clash failure) {
            return new RunSteps.Result(0, new Trouble.Halt("TEMPORARY", null, 0));
        }
    }

    private static LaneOrder.Place place(Topic.Rec record) {
        Fact fact = record.fact();
        return fact.readable() ? new LaneOrder.Place(fact.source(), fact.sequence()) : null;
    }
}
