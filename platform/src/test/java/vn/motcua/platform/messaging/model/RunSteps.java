package vn.motcua.platform.messaging.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.messaging.Arrival;
import vn.motcua.platform.store.Seen;

/** LaneRun, step by step: the records of one dossier, in order, against this service's documents. */
final class RunSteps {

    private static final int TRIES_ON_CONFLICT = 50;

    private final Instance instance;
    private final World world;

    RunSteps(Instance instance) {
        this.instance = instance;
        this.world = instance.world;
    }

    /** How far a run came: all records done, or halted at one. */
    record Result(int done, Trouble.@Nullable Halt halt) {}

    Result run(String lane, List<Topic.Rec> records) {
        for (int tries = 1; ; tries++) {
            try {
                return once(lane, records);
            } catch (Trouble.Clash busy) {
                if (tries == TRIES_ON_CONFLICT) {
                    throw busy;
                }
            }
        }
    }

    private Result once(String lane, List<Topic.Rec> records) {
        WorkSteps work = new WorkSteps(instance, lane);
        for (int index = 0; index < records.size(); index++) {
            try {
                handle(work, records.get(index).fact());
            } catch (Trouble.Halt halt) {
                work.save();
                return new Result(index, halt);
            }
        }
        work.save();
        return new Result(records.size(), null);
    }

    private void handle(WorkSteps work, Fact fact) {
        if (!fact.readable()) {
            throw new Trouble.Halt("UNREADABLE", null, 0);
        }
        if (!instance.office.consumes(fact.source()) || repeated(work, fact)) {
            return;
        }
        try {
            work.apply(fact);
        } catch (Trouble.Impossible fault) {
            throw new Trouble.Halt("IMPOSSIBLE", null, 0);
        }
    }

    private boolean repeated(WorkSteps work, Fact fact) {
        Seen last = work.seen(fact.source());
        return switch (Arrival.of(last, fact.sequence(), fact.id())) {
            case NEXT -> false;
            case REPEATED -> !world.broken(Mutation.DROP_THE_INBOX_CHECK);
            case EARLY -> {
                if (world.broken(Mutation.FORGET_THE_GAP_HOLD)) {
                    yield false;
                }
                throw new Trouble.Halt("GAP", fact.source(), last == null ? 1 : last.sequence() + 1);
            }
            case CONFLICT -> throw new Trouble.Halt("SEQUENCE_CONFLICT", null, 0);
        };
    }
}
