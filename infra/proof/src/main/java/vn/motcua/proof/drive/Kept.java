package vn.motcua.proof.drive;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Requests that may be sent once more after everything: all without an answer, and a sample of those that were done. */
final class Kept {

    private static final int ONE_IN = 20;

    private final Map<String, Request> unknown = new ConcurrentHashMap<>();
    private final Map<String, Done> done = new ConcurrentHashMap<>();

    /** A request that was done, with its first answer. */
    record Done(Request request, int status, String answerHash) {}

    void unknown(Request request) {
        unknown.put(request.key(), request);
    }

    /** Which ones are sampled depends on the key only. */
    void known(Request request, Reply reply) {
        unknown.remove(request.key());
        if (reply.ok() && Math.floorMod(request.key().hashCode(), ONE_IN) == 0) {
            done.putIfAbsent(request.key(), new Done(request, reply.status(), reply.hash()));
        }
    }

    void forget(Request request) {
        unknown.remove(request.key());
    }

    List<Request> unknown() {
        return List.copyOf(unknown.values());
    }

    List<Done> sample() {
        return List.copyOf(done.values());
    }
}
