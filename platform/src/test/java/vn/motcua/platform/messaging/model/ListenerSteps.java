package vn.motcua.platform.messaging.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The container and LaneListener, step by step: takes a batch, runs its lanes side by side, commits when all are done. */
final class ListenerSteps {

    private static final int MOST = 5;
    private static final long BACK_OFF = 1_000;

    private final Instance instance;
    private final World world;
    private final Group group;
    private final LaneSteps lanes;

    ListenerSteps(Instance instance, Group group, LaneSteps lanes) {
        this.instance = instance;
        this.world = instance.world;
        this.group = group;
        this.lanes = lanes;
        instance.proc.start("listener", this::listen);
    }

    private void listen() {
        while (true) {
            world.until(() -> group.hasWork(instance.proc) ? 0 : Long.MAX_VALUE);
            Group.Batch batch = group.poll(instance.proc, 1 + world.random(MOST));
            if (batch == null) {
                continue;
            }
            world.step("polled", batch);
            if (world.broken(Mutation.COMMIT_BEFORE_THE_SAVE)) {
                group.done(batch, true);
            }
            try {
                handle(batch.records());
            } catch (Trouble.Away failure) {
                world.pause(BACK_OFF);
                continue;
            }
            world.step("commit", batch.end());
            group.done(batch, !instance.faults.brokerIsAway());
        }
    }

    private void handle(List<Topic.Rec> records) {
        Map<String, List<Topic.Rec>> byLane = new LinkedHashMap<>();
        records.forEach(record -> byLane.computeIfAbsent(record.fact().lane(), lane -> new ArrayList<>())
                .add(record));
        Set<String> parked = new HashSet<>(instance.db.lot.parkedAmong(byLane.keySet()));
        List<Call<Boolean>> running = new ArrayList<>();
        byLane.forEach((lane, waiting) -> running.add(instance.proc.call("lane " + lane, () -> {
            lanes.fresh(lane, waiting, parked.contains(lane));
            return true;
        })));
        running.forEach(lane -> lane.await(Long.MAX_VALUE));
    }
}
