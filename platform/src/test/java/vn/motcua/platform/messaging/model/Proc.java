package vn.motcua.platform.messaging.model;

import java.util.function.Supplier;

/** One operating system process of an instance: it may be frozen, and it dies at once with all its tasks. */
final class Proc {

    final World world;
    final String name;
    /** How far this process's clock runs ahead of the store's. */
    final long skew;

    boolean frozen;
    boolean dead;

    Proc(World world, String name, long skew) {
        this.world = world;
        this.name = name;
        this.skew = skew;
    }

    void start(String task, Runnable body) {
        world.start(this, task, body);
    }

    /** Runs something in this process for somebody who may wait for it, and who may wait in vain. */
    <T> Call<T> call(String task, Supplier<T> body) {
        Call<T> call = new Call<>(this);
        start(task, () -> call.run(body));
        return call;
    }

    /** Time by this process's own clock. */
    long clock() {
        return world.now + skew;
    }
}
