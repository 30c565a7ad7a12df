package vn.motcua.platform.messaging.model;

/** A person who resolves what only a person can: drops garbage and forgeries, marks what is genuine but impossible. */
final class Operator {

    private final Cluster cluster;
    private final World world;

    Operator(Cluster cluster) {
        this.cluster = cluster;
        this.world = cluster.world;
        for (Office office : Office.values()) {
            world.start(null, "operator", () -> watch(office));
        }
    }

    private void watch(Office office) {
        Cached any = new Cached(cluster.db(office), () -> waiting(office) == null ? Long.MAX_VALUE : 0);
        while (true) {
            long earliest = world.now + 100 + world.random(2_000);
            world.until(() -> Math.max(earliest, any.getAsLong()));
            Lane lane = waiting(office);
            if (lane != null) {
                resolve(office, lane);
            }
        }
    }

    private Lane waiting(Office office) {
        for (Lane lane : cluster.db(office).lot.lanes().values()) {
            boolean forged = lane.attempts() > 3
                    && !lane.entries().isEmpty()
                    && lane.entries().getFirst().fact().isForged();
            if (forged || lane.reason().wakeAt() == Long.MAX_VALUE) {
                return lane;
            }
        }
        return null;
    }

    private void resolve(Office office, Lane lane) {
        Topic.Rec first = lane.entries().isEmpty() ? null : lane.entries().getFirst();
        IncidentSteps.Resolution resolution = first == null ? null : resolution(lane, first.fact());
        if (first == null || resolution == null) {
            world.violated("no lane waits for a person but by poison", office + " " + lane);
            return;
        }
        Instance instance = cluster.any(office);
        if (instance == null) {
            return;
        }
        world.step("operator: " + resolution, lane);
        try {
            instance.proc
                    .call("replay", () -> instance.incidents.replay(lane.id(), resolution, first.position()))
                    .await(30_000);
        } catch (Trouble trouble) {
            world.tell("operator tries again: " + trouble.getMessage());
        }
    }

    private static IncidentSteps.Resolution resolution(Lane lane, Fact first) {
        if (!first.readable() || first.isForged()) {
            return IncidentSteps.Resolution.DISCARD;
        }
        return lane.reason().code().equals("IMPOSSIBLE") ? IncidentSteps.Resolution.MARK_SEEN : null;
    }
}
