package vn.motcua.platform.messaging.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The topic of all dossiers' events: a log per partition, and what is still on its way there. */
final class Topic {

    static final int PARTITIONS = 2;

    private final World world;
    private final Faults faults;
    private final List<List<Rec>> partitions = new ArrayList<>();
    private final Set<Fact> lost = new HashSet<>();
    private final Map<Proc, List<Fact>> late = new HashMap<>();

    /**
     * A record.
     *
     * @param injected whether a fault put it here instead of the relay
     */
    record Rec(String position, Fact fact, boolean injected) {
        @Override
        public String toString() {
            return position + " " + fact;
        }
    }

    Topic(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
        for (int partition = 0; partition < PARTITIONS; partition++) {
            partitions.add(new ArrayList<>());
        }
    }

    List<Rec> partition(int number) {
        return partitions.get(number);
    }

    List<Rec> all() {
        return partitions.stream().flatMap(List::stream).toList();
    }

    void put(Fact fact, boolean injected) {
        int number = Math.floorMod(fact.lane().hashCode(), PARTITIONS);
        List<Rec> partition = partitions.get(number);
        partition.add(new Rec(number + "@" + partition.size(), fact, injected));
        world.tell("on the topic: " + partition.getLast());
    }

    /**
     * Sends and waits for the acknowledgement; what was sent earlier by the same process never comes after it.
     *
     * @param more whether another event of the same journal follows, by which a reader will find out what is lost here
     */
    void send(Proc proc, Fact fact, boolean more) {
        world.step("send", fact);
        arrive(proc);
        if (more && faults.isLostOnTheTopic()) {
            world.tell("!! lost on the topic " + fact);
            lost.add(fact);
            return;
        }
        switch (faults.sending()) {
            case ARRIVES -> put(fact, false);
            case IS_LOST -> throw new Trouble.Away("broker");
            case ARRIVES_UNACKNOWLEDGED -> {
                put(fact, false);
                throw new Trouble.Away("acknowledgement");
            }
            case ARRIVES_LATE -> {
                late.computeIfAbsent(proc, any -> new ArrayList<>()).add(fact);
                long moment = world.random(3_000);
                world.start(null, "network", () -> {
                    world.pause(moment);
                    arrive(proc);
                });
                throw new Trouble.Away("acknowledgement, and the message is late");
            }
        }
    }

    private void arrive(Proc proc) {
        List<Fact> waiting = late.remove(proc);
        if (waiting != null) {
            waiting.forEach(fact -> put(fact, false));
        }
    }

    /** What the broker lost after it had acknowledged it. */
    Set<Fact> lost() {
        return lost;
    }

    boolean nothingOnItsWay() {
        return late.isEmpty();
    }
}
