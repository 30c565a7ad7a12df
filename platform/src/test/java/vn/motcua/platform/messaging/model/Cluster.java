package vn.motcua.platform.messaging.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.journal.Timer;

/** Three services with two instances each, their stores and the topic; processes come and go. */
final class Cluster {

    private static final int INSTANCES = 2;
    private static final int SKEW = 2_000;

    final World world;
    final Faults faults;
    final Topic topic;
    private final Map<Office, Db> dbs = new EnumMap<>(Office.class);
    private final Map<Office, Group> groups = new EnumMap<>(Office.class);
    private final Map<Office, List<Instance>> instances = new EnumMap<>(Office.class);
    private final List<String> effects = new ArrayList<>();

    Cluster(World world) {
        this.world = world;
        this.faults = new Faults(world);
        this.topic = new Topic(world, faults);
        for (Office office : Office.values()) {
            dbs.put(office, new Db(world, faults, office.service()));
            groups.put(office, new Group(world, topic));
            instances.put(office, new ArrayList<>());
            for (int slot = 0; slot < INSTANCES; slot++) {
                instances.get(office).add(create(office, slot));
            }
            rebalance(office, true);
        }
    }

    private Instance create(Office office, int slot) {
        long skew = world.oneIn(4) ? world.random(2 * SKEW) - SKEW : 0;
        return new Instance(this, office, new Proc(world, office.service() + slot, skew));
    }

    Db db(Office office) {
        return dbs.get(office);
    }

    Group group(Office office) {
        return groups.get(office);
    }

    List<Instance> all() {
        return instances.values().stream().flatMap(List::stream).toList();
    }

    /** An instance that lives, as a load balancer finds it: also a frozen one; null if none does. */
    @Nullable
    Instance any(Office office) {
        List<Instance> alive = instances.get(office).stream()
                .filter(instance -> !instance.proc.dead)
                .toList();
        return alive.isEmpty() ? null : world.any(alive);
    }

    @Nullable
    Instance any(String service) {
        return any(Office.valueOf(service.toUpperCase(java.util.Locale.ROOT)));
    }

    void rebalance(Office office, boolean shuffle) {
        List<Proc> alive = instances.get(office).stream()
                .map(instance -> instance.proc)
                .filter(proc -> !proc.dead && !proc.frozen)
                .toList();
        groups.get(office).rebalance(alive, shuffle);
    }

    void crash(Instance instance) {
        world.tell("!! crash " + instance.proc.name);
        world.kill(instance.proc);
    }

    /** Starts all that are dead and wakes all that are frozen. */
    void restart(Office office) {
        List<Instance> slots = instances.get(office);
        for (int slot = 0; slot < slots.size(); slot++) {
            Proc proc = slots.get(slot).proc;
            if (proc.dead) {
                world.tell("!! start " + proc.name);
                slots.set(slot, create(office, slot));
            }
            proc.frozen = false;
        }
        rebalance(office, false);
    }

    /** The outside world notices what a timer does. */
    void rang(Office office, String document, Timer timer) {
        effects.add(effect(office, document, timer.toString()));
        if (world.now < timer.at().toEpochMilli()) {
            world.violated("no timer fires early", document + " " + timer);
        }
    }

    boolean hasRung(Office office, String document, String timer) {
        return effects.contains(effect(office, document, timer));
    }

    private static String effect(Office office, String document, String timer) {
        return office + " " + document + " " + timer;
    }

    /** Whether nothing moves any more: everything sent, read, recorded and released. */
    boolean isStill() {
        for (Office office : Office.values()) {
            Db db = dbs.get(office);
            boolean still = groups.get(office).isAtTheEnd()
                    && db.oldestUnpublished() == Long.MAX_VALUE
                    && db.lot.lanes().isEmpty()
                    && !db.lot.disagrees()
                    && new Leases(world, db).nextClaim(0) == Long.MAX_VALUE;
            if (!still) {
                return false;
            }
        }
        return topic.nothingOnItsWay()
                && all().stream()
                        .noneMatch(instance -> instance.gaps.atWork()
                                || !instance.relay.atWork().isEmpty());
    }
}
