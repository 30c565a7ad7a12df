package vn.motcua.platform.messaging.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The scheduler: a virtual clock, tasks of which one runs at a time, and a random number generator that decides which. */
final class World {

    /** What is told when the fault lies here and not in the protocol. */
    static final String BROKEN = "the simulation itself broke";

    private static final int TRACE = 4_000;

    private final SplittableRandom random;
    private final boolean tracing;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Task> ready = new ArrayList<>();
    private final Deque<String> trace = new ArrayDeque<>();
    private final List<String> violations = new ArrayList<>();
    private final Task main = Task.main(this);
    private BooleanSupplier enough = () -> true;
    private BooleanSupplier still = () -> true;
    final Mutation mutation;
    volatile Task current = main;
    long now = 1_000_000;
    int steps;
    private int ids;

    World(long seed, Mutation mutation, boolean tracing) {
        this.random = new SplittableRandom(seed);
        this.mutation = mutation;
        this.tracing = tracing;
    }

    boolean broken(Mutation one) {
        return mutation == one;
    }

    int random(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int many) {
        return many > 0 && random.nextInt(many) == 0;
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    String fresh(String kind) {
        return kind + ++ids;
    }

    void start(@Nullable Proc proc, String name, Runnable body) {
        tasks.add(new Task(this, proc, name, body));
    }

    /** A boundary: others may run first, or this task never comes back. */
    void step(String what, Object subject) {
        current.readyAt = () -> 0;
        turn();
        steps++;
        now += random.nextInt(3);
        if (tracing) {
            tell(what + " " + subject);
        }
    }

    /** Waits until the moment that the supplier tells; it is asked again and again. */
    void until(LongSupplier readyAt) {
        current.readyAt = readyAt;
        turn();
    }

    void pause(long moment) {
        long end = now + moment;
        until(() -> end);
    }

    private void turn() {
        Task me = current;
        Task next = pick();
        if (next != me) {
            next.go();
            me.awaitTurn();
        }
    }

    /** Lets the tasks run until it is enough or, for a while with nothing to do, still. */
    void run(BooleanSupplier enough, BooleanSupplier still) {
        this.enough = enough;
        this.still = still;
        turn();
    }

    private Task pick() {
        while (!enough.getAsBoolean()) {
            ready.clear();
            long next = Long.MAX_VALUE;
            for (int index = 0; index < tasks.size(); index++) {
                Task task = tasks.get(index);
                long at = task.frozen() ? Long.MAX_VALUE : task.readyAt.getAsLong();
                if (at <= now) {
                    ready.add(task);
                } else {
                    next = Math.min(next, at);
                }
            }
            if (!ready.isEmpty()) {
                return ready.get(random.nextInt(ready.size()));
            }
            if (still.getAsBoolean() || next == Long.MAX_VALUE) {
                return main;
            }
            now = next;
        }
        return main;
    }

    void ended(Task task) {
        tasks.remove(task);
        (task.killer == null ? pick() : task.killer).go();
    }

    void broke(Task task, Throwable broken) {
        violated(BROKEN, task.name + " " + broken);
        if (tracing) {
            tell(broken + " " + List.of(broken.getStackTrace()));
        }
        enough = () -> true;
    }

    /** Ends the process's tasks where they are. */
    void kill(Proc proc) {
        proc.dead = true;
        List.copyOf(tasks).stream().filter(task -> task.proc == proc).forEach(this::kill);
    }

    void killAll() {
        List.copyOf(tasks).forEach(this::kill);
    }

    private void kill(Task task) {
        if (!task.begun()) {
            tasks.remove(task);
            return;
        }
        Task me = current;
        task.killer = me;
        task.go();
        me.awaitTurn();
    }

    void violated(String invariant, String detail) {
        violations.add(invariant + ": " + detail);
        if (tracing) {
            tell("!! violated " + invariant + ": " + detail);
        }
    }

    List<String> violations() {
        return violations;
    }

    void tell(String line) {
        if (!tracing) {
            return;
        }
        Proc proc = current.proc;
        trace.add("%6d %8d %-9s %-14s %s"
                .formatted(steps, now - 1_000_000, proc == null ? "-" : proc.name, current.name, line));
        if (trace.size() > TRACE) {
            trace.removeFirst();
        }
    }

    List<String> trace() {
        return List.copyOf(trace);
    }
}
