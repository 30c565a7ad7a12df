package vn.motcua.platform.messaging.model;

import java.util.ArrayList;
import java.util.List;

/** Does harm at random moments, of some kinds in this seed and not of others; then heals everything. */
final class Chaos {

    private static final int MOST_DEEDS = 40;
    private static final long SESSION = 6_000;

    private final Cluster cluster;
    private final World world;
    private final int steps;
    private final List<Runnable> kinds = new ArrayList<>();
    private boolean over;

    Chaos(Cluster cluster, int steps) {
        this.cluster = cluster;
        this.world = cluster.world;
        this.steps = steps;
        List<Runnable> all = List.of(
                this::crash,
                this::crash,
                this::freeze,
                this::rebalance,
                this::rewind,
                this::away,
                this::duplicate,
                this::early,
                this::early,
                this::garbage,
                this::forge,
                this::powerCut);
        all.stream().filter(kind -> !world.oneIn(3)).forEach(kinds::add);
        world.start(null, "chaos", this::rage);
    }

    private void rage() {
        for (int deed = 0; deed < MOST_DEEDS && world.steps < steps; deed++) {
            int nextStep = Math.min(steps, world.steps + 2 + world.random(30));
            long nextTime = world.now + 500 + world.random(4_000);
            world.until(() -> world.steps >= nextStep ? 0 : nextTime);
            if (!kinds.isEmpty()) {
                world.any(kinds).run();
            }
        }
        world.tell("from here on nothing goes wrong any more");
        cluster.faults.calm();
        for (Office office : Office.values()) {
            cluster.restart(office);
        }
        over = true;
    }

    boolean isOver() {
        return over;
    }

    private Office office() {
        return Office.values()[world.random(Office.values().length)];
    }

    private void crash() {
        Instance instance = world.any(cluster.all());
        if (!instance.proc.dead) {
            cluster.crash(instance);
            later(world.random((int) SESSION), () -> cluster.rebalance(instance.office, false));
            later(world.random(12_000), () -> cluster.restart(instance.office));
        }
    }

    private void powerCut() {
        if (world.oneIn(3)) {
            cluster.all().stream().filter(instance -> !instance.proc.dead).forEach(cluster::crash);
            for (Office office : Office.values()) {
                later(world.random(6_000), () -> cluster.restart(office));
            }
        }
    }

    private void freeze() {
        Instance instance = world.any(cluster.all());
        Proc proc = instance.proc;
        if (proc.dead || proc.frozen) {
            return;
        }
        world.tell("!! freeze " + proc.name);
        proc.frozen = true;
        later(world.random((int) SESSION), () -> cluster.rebalance(instance.office, false));
        later(world.random(40_000), () -> {
            world.tell("!! thaw " + proc.name);
            proc.frozen = false;
            cluster.rebalance(instance.office, world.oneIn(2));
        });
    }

    private void later(long moment, Runnable deed) {
        world.start(null, "later", () -> {
            world.pause(moment);
            if (!over) {
                deed.run();
            }
        });
    }

    private void rebalance() {
        Office office = office();
        world.tell("!! rebalance " + office);
        cluster.rebalance(office, true);
    }

    private void rewind() {
        Office office = office();
        world.tell("!! rewind " + office);
        cluster.group(office).rewind();
    }

    private void away() {
        if (world.oneIn(2)) {
            cluster.faults.brokerAway(world.random(6_000));
        } else {
            cluster.faults.storeAway(office().service(), world.random(7_000));
        }
    }

    private void duplicate() {
        List<Topic.Rec> all = cluster.topic.all();
        for (int many = world.random(8); many >= 0 && !all.isEmpty(); many--) {
            cluster.topic.put(world.any(all).fact(), true);
        }
    }

    /** An event overtakes another of its journal. */
    private void early() {
        List<Fact> waiting = new ArrayList<>();
        for (Office office : Office.values()) {
            for (Doc doc : cluster.db(office).docs().values()) {
                doc.journal.stream()
                        .filter(fact -> fact.sequence() > doc.published + 1)
                        .forEach(waiting::add);
            }
        }
        if (!waiting.isEmpty()) {
            cluster.topic.put(world.any(waiting), true);
        }
    }

    private void garbage() {
        cluster.topic.put(Fact.garbage(world.fresh("garbage"), "d" + (1 + world.random(2))), true);
    }

    private void forge() {
        List<Topic.Rec> genuine = cluster.topic.all().stream()
                .filter(record -> record.fact().isGenuine())
                .toList();
        if (!genuine.isEmpty()) {
            Fact fact = world.any(genuine).fact();
            long sequence = world.oneIn(2) ? fact.sequence() : fact.sequence() + 1_000;
            cluster.topic.put(
                    new Fact(world.fresh("forged"), fact.source(), fact.lane(), sequence, "sent", "a", "nobody", true),
                    true);
        }
    }
}
