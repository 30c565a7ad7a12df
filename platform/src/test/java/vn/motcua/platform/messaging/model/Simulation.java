package vn.motcua.platform.messaging.model;

import java.util.List;

/** One run: faults for some hundred steps, then peace until nothing moves, then the verdict. The same for the same seed. */
final class Simulation {

    private static final int WILD_STEPS = 300;
    private static final int MOST_STEPS = 20_000;

    private final World world;
    private boolean still;

    private Simulation(long seed, Mutation mutation, boolean tracing) {
        this.world = new World(seed, mutation, tracing);
    }

    /** What came of a run. */
    record Outcome(long seed, int steps, List<String> violations, List<String> trace) {

        boolean holds() {
            return violations.isEmpty();
        }

        /** Name of the invariant that was broken first. */
        String invariant() {
            String first = violations.getFirst();
            return first.substring(0, first.indexOf(':'));
        }
    }

    static Outcome run(long seed, Mutation mutation) {
        return new Simulation(seed, mutation, false).run(seed);
    }

    /** The same run once more, told step by step. */
    static Outcome trace(long seed, Mutation mutation) {
        return new Simulation(seed, mutation, true).run(seed);
    }

    private Outcome run(long seed) {
        Cluster cluster = new Cluster(world);
        Clients clients = new Clients(cluster);
        new Operator(cluster);
        Chaos chaos = new Chaos(cluster, WILD_STEPS);
        world.run(
                () -> world.steps > MOST_STEPS || !world.violations().isEmpty(),
                () -> still = chaos.isOver() && clients.areDone() && cluster.isStill());
        if (world.violations().isEmpty() && !still) {
            world.violated("nothing is stuck", Stuck.describe(cluster, clients));
        }
        if (world.violations().isEmpty()) {
            new Verdicts(cluster, clients.orders()).judge();
        }
        world.killAll();
        return new Outcome(seed, world.steps, List.copyOf(world.violations()), world.trace());
    }
}
