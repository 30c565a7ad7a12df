package vn.motcua.proof.drive;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.LongStream;

/** How long accepted commands took, by the second in which they were answered and by what their dossiers are called. */
final class Latencies {

    private final ConcurrentMap<Slot, Histogram> slots = new ConcurrentHashMap<>();

    private record Slot(long second, String tag) {}

    void add(String tag, long nanos) {
        slots.computeIfAbsent(new Slot(Instant.now().getEpochSecond(), tag), first -> new Histogram())
                .add(nanos);
    }

    /** All of a time, from its first second to before its last. */
    Histogram between(Instant from, Instant to, String tag) {
        Histogram all = new Histogram();
        LongStream.range(from.getEpochSecond(), to.getEpochSecond())
                .mapToObj(second -> slots.get(new Slot(second, tag)))
                .filter(found -> found != null)
                .forEach(all::add);
        return all;
    }
}
