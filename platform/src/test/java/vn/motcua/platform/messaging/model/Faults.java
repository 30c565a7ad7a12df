package vn.motcua.platform.messaging.model;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How much goes wrong in this seed: each kind one in so many times, or not at all, so that seeds differ in kind. */
final class Faults {

    private final World world;
    private final int store;
    private final int send;
    private final int handler;
    private final int answer;
    private final int hint;
    private final int loss;
    private final Map<String, Long> storeAway = new HashMap<>();
    private long brokerAway;
    private boolean calm;

    /** What becomes of a message on its way. */
    enum Way {
        ARRIVES,
        IS_LOST,
        ARRIVES_UNACKNOWLEDGED,
        ARRIVES_LATE
    }

    Faults(World world) {
        this.world = world;
        this.store = often(40);
        this.send = often(12);
        this.handler = often(20);
        this.answer = often(6);
        this.hint = often(4);
        this.loss = often(15);
    }

    private int often(int most) {
        return world.oneIn(3) ? 0 : most + world.random(3 * most);
    }

    void calm() {
        calm = true;
    }

    boolean isCalm() {
        return calm;
    }

    void storeAway(String service, long moment) {
        storeAway.put(service, world.now + moment);
    }

    void brokerAway(long moment) {
        brokerAway = world.now + moment;
    }

    /** An operation on a store: a boundary, then its effect, unless it fails before or its answer is lost. */
    <T> T stored(String service, String what, Object subject, Supplier<T> effect) {
        world.step(what, subject);
        if (calm) {
            return effect.get();
        }
        boolean fails = world.now < storeAway.getOrDefault(service, 0L) || world.oneIn(store);
        if (fails && world.oneIn(2)) {
            throw new Trouble.Away("store");
        }
        T result = effect.get();
        if (fails) {
            throw new Trouble.Away("answer of the store");
        }
        return result;
    }

    Way sending() {
        if (calm || !(world.now < brokerAway || world.oneIn(send))) {
            return Way.ARRIVES;
        }
        return Way.values()[1 + world.random(3)];
    }

    boolean brokerIsAway() {
        return !calm && world.now < brokerAway;
    }

    void handling(String what) {
        if (!calm && world.oneIn(handler)) {
            throw new Trouble.Away(what);
        }
    }

    boolean hintIsLost() {
        return !calm && world.oneIn(hint);
    }

    /** The broker acknowledges and loses: what no protocol may do, and what a re-publication heals. */
    boolean isLostOnTheTopic() {
        return !calm && world.oneIn(loss);
    }

    boolean answerIsLost() {
        return !calm && world.oneIn(answer);
    }
}
