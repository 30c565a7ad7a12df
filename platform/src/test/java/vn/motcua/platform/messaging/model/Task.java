package vn.motcua.platform.messaging.model;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A thread of the simulation. Only the one that has the turn runs, so that a run is the same every time. */
final class Task {

    private final World world;
    private final Runnable body;
    private @Nullable Thread thread;
    final @Nullable Proc proc;
    final String name;
    LongSupplier readyAt = () -> 0;

    @Nullable
    Task killer;

    Task(World world, @Nullable Proc proc, String name, Runnable body) {
        this.world = world;
        this.proc = proc;
        this.name = name;
        this.body = body;
    }

    /** The one that runs the others: the thread of the test. */
    static Task main(World world) {
        Task main = new Task(world, null, "main", () -> {});
        main.thread = Thread.currentThread();
        return main;
    }

    boolean frozen() {
        return proc != null && proc.frozen;
    }

    boolean begun() {
        return thread != null;
    }

    /** Hands the turn to this task. */
    void go() {
        if (thread == null) {
            thread = Thread.ofVirtual().unstarted(this::run);
            world.current = this;
            thread.start();
        } else {
            world.current = this;
            LockSupport.unpark(thread);
        }
    }

    void awaitTurn() {
        while (world.current != this) {
            LockSupport.park();
        }
        if (killer != null) {
            throw new Killed();
        }
    }

    private void run() {
        try {
            awaitTurn();
            body.run();
        } catch (Killed killed) {
            // ends here
        } catch (Throwable broken) {
            world.broke(this, broken);
        } finally {
            world.ended(this);
        }
    }
}
