package vn.motcua.proof.drive;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Sends again what was sent before, byte by byte: nothing may come of it that had not come before. */
public final class Settling {

    private static final int AT_ONCE = 16;
    private static final int TRIES = 8;

    private final Client client;
    private final Settings.Patience patience;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final LongAdder answered = new LongAdder();
    private final Queue<String> changed = new ConcurrentLinkedQueue<>();

    Settling(Client client, Settings.Patience patience) {
        this.client = client;
        this.patience = patience;
    }

    /**
     * What came of it.
     *
     * @param unknown how many keys had no answer for good
     * @param stillUnknown how many of them have none now
     * @param repeated how many commands that were done were sent again
     * @param changed which of those were answered otherwise than before
     */
    public record Report(int unknown, int stillUnknown, int repeated, List<String> changed) {
        public Report {
            changed = List.copyOf(changed);
        }
    }

    Report run() {
        List<Kept.Done> done = client.kept().sample();
        List<Request> unknown = client.kept().unknown();
        each(unknown, this::ask);
        each(done, this::compare);
        int still = unknown.size() - answered.intValue();
        return new Report(unknown.size(), still, done.size(), List.copyOf(changed));
    }

    private <T> void each(List<T> all, Consumer<T> action) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            all.forEach(one -> threads.execute(() -> inRoom(() -> action.accept(one))));
        }
    }

    private void inRoom(Runnable action) {
        room.acquireUninterruptibly();
        try {
            action.run();
        } finally {
            room.release();
        }
    }

    private void ask(Request request) {
        if (!again(request).tryAgain()) {
            answered.increment();
        }
    }

    private void compare(Kept.Done before) {
        Reply reply = again(before.request());
        boolean same = reply.status() == before.status() && reply.hash().equals(before.answerHash());
        if (!same) {
            changed.add(before.request().key() + " was " + before.status() + " and is " + reply.kind());
        }
    }

    private Reply again(Request request) {
        long end = System.nanoTime() + patience.command().toNanos();
        Reply reply = client.tried(request);
        for (int tries = 1; reply.tryAgain() && tries < TRIES && System.nanoTime() < end; tries++) {
            Pauses.of(reply.wait(tries));
            reply = client.tried(request);
        }
        return reply;
    }
}
