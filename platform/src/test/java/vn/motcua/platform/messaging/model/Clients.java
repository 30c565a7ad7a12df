package vn.motcua.platform.messaging.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.journal.Timer;

/** People who give orders over a network that loses answers: they ask again with the same key, or give up. */
final class Clients {

    private static final int CLIENTS = 3;
    private static final int ORDERS = 6;
    private static final int TRIES = 5;
    private static final long PATIENCE = 5_000;

    private final Cluster cluster;
    private final World world;
    private final int poison;
    private final int dossiers;
    private final List<Order> orders = new ArrayList<>();
    private int busy = CLIENTS;

    Clients(Cluster cluster) {
        this.cluster = cluster;
        this.world = cluster.world;
        this.poison = world.oneIn(2) ? 0 : 2 + world.random(5);
        this.dossiers = world.oneIn(3) ? 2 : 1;
        for (int client = 1; client <= CLIENTS; client++) {
            String name = "client" + client;
            world.start(null, name, () -> work(name));
        }
    }

    private void work(String name) {
        int many = 1 + world.random(ORDERS);
        for (int number = 1; number <= many; number++) {
            world.pause(world.random(3) > 0 ? world.random(20) : world.random(4_000));
            Order order = order(name + "." + number);
            orders.add(order);
            give(order);
            order.fate().over = true;
        }
        busy--;
    }

    private Order order(String key) {
        String dossier = "d" + (1 + world.random(dossiers));
        String leg = world.oneIn(2) ? "a" : "b";
        return switch (world.random(6)) {
            case 0 -> {
                Instant at = Instant.ofEpochMilli(world.now + world.random(12_000));
                Timer timer = new Timer((world.oneIn(2) ? "again " : "once ") + key, at);
                yield new Order(key, Office.DESK, dossier, "armed", leg, timer, new Order.Fate());
            }
            case 1 -> new Order(key, Office.CASES, dossier + "/" + leg, "resolved", leg, null, new Order.Fate());
            default -> {
                String poisoned = world.oneIn(poison) ? (world.oneIn(2) ? "!route" : "!cases") : "";
                yield new Order(key, Office.DESK, dossier, "added", leg + poisoned, null, new Order.Fate());
            }
        };
    }

    private void give(Order order) {
        int tries = 1 + world.random(TRIES);
        for (int attempt = 0; attempt < tries; attempt++) {
            String refusal = once(order);
            if (refusal == null && !world.oneIn(8)) {
                return;
            }
            world.pause(200 + world.random(3_000));
        }
    }

    /** Null if it was answered, else why not. */
    private @Nullable String once(Order order) {
        world.step("order", order);
        Instance instance = cluster.any(order.office());
        if (instance == null) {
            return "nobody there";
        }
        try {
            Call<String> call = instance.proc.call("command " + order.key(), () -> instance.commands.execute(order));
            String answer = call.await(PATIENCE);
            if (cluster.faults.answerIsLost()) {
                throw new Trouble.Away("answer on the network");
            }
            order.fate().answers.add(answer);
            return null;
        } catch (Trouble.Refused refused) {
            return refused.getMessage();
        } catch (Trouble away) {
            order.fate().unknown++;
            return away.getMessage();
        }
    }

    boolean areDone() {
        return busy == 0;
    }

    List<Order> orders() {
        return orders;
    }
}
