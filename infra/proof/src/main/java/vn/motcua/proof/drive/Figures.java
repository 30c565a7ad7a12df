package vn.motcua.proof.drive;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import vn.motcua.proof.log.Left.How;

/** What the driver counts: commands by answer, dossiers by turn and end, latencies of accepted commands. */
public final class Figures {

    /** The tag of every dossier while nobody says otherwise. */
    public static final String ALL = "";

    private final LongAdder sent = new LongAdder();
    private final LongAdder accepted = new LongAdder();
    private final LongAdder looks = new LongAdder();
    private final ConcurrentMap<String, LongAdder> tries = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, LongAdder> begun = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, ConcurrentMap<How, LongAdder>> left = new ConcurrentHashMap<>();
    private final Latencies latencies = new Latencies();
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
    private volatile Tags tags = (number, dossier) -> ALL;

    /** What a dossier is called in the latencies. */
    @FunctionalInterface
    public interface Tags {
        String of(long number, String dossier);
    }

    /** A request that got no answer until then, or a fault without a time to come again. */
    public record Failure(Instant sent, Instant until, String path, String answer) {}

    /** From now on dossiers are called by this, besides being part of all. */
    public void tag(Tags by) {
        tags = by;
    }

    void sent() {
        sent.increment();
    }

    void answered(Request about, Reply reply, long nanos) {
        count(tries, reply.kind());
        if (reply.ok()) {
            accepted.increment();
            latencies.add(ALL, nanos);
            String tag = tags.of(about.number(), about.dossier());
            if (!tag.equals(ALL)) {
                latencies.add(tag, nanos);
            }
        }
    }

    void looked(Reply reply) {
        looks.increment();
        if (!reply.ok()) {
            count(tries, "GET " + reply.kind());
        }
    }

    void failed(Instant sent, String path, Reply reply) {
        String answer = reply.status() == 0 ? reply.text() : reply.kind();
        failures.add(new Failure(sent, Instant.now(), path, answer));
    }

    void begun(Turn turn) {
        count(begun, turn.name());
    }

    void left(Turn turn, How how) {
        left.computeIfAbsent(turn.name(), first -> new ConcurrentHashMap<>())
                .computeIfAbsent(how, first -> new LongAdder())
                .increment();
    }

    private static <K> void count(ConcurrentMap<K, LongAdder> counts, K what) {
        counts.computeIfAbsent(what, first -> new LongAdder()).increment();
    }

    /** Commands that left, each counted once however often it was tried. */
    public long commands() {
        return sent.sum();
    }

    /** Tries that were answered with success. */
    public long accepted() {
        return accepted.sum();
    }

    /** Looks that the driver took. */
    public long looks() {
        return looks.sum();
    }

    /** Tries by their answer: status and code; 0 for none. Failed looks are there too, with GET before. */
    public Map<String, Long> answers() {
        return sums(tries);
    }

    /** Requests, commands and looks, that left in this time and failed. */
    public List<Failure> failures(Instant from, Instant to) {
        return failures.stream()
                .filter(failure ->
                        !failure.sent().isBefore(from) && !failure.sent().isAfter(to))
                .toList();
    }

    /** Dossiers begun, by turn. */
    public Map<String, Long> begun() {
        return sums(begun);
    }

    /** Dossiers that are over for the driver, by turn and by how they ended. */
    public Map<String, Map<How, Long>> left() {
        Map<String, Map<How, Long>> sums = new TreeMap<>();
        left.forEach((turn, hows) -> sums.put(turn, sums(hows)));
        return sums;
    }

    /** How many ended so, all turns together. */
    public long left(How how) {
        return left().values().stream()
                .mapToLong(hows -> hows.getOrDefault(how, 0L))
                .sum();
    }

    private static <K extends Comparable<K>> Map<K, Long> sums(Map<K, LongAdder> counts) {
        Map<K, Long> sums = new TreeMap<>();
        counts.forEach((what, count) -> sums.put(what, count.sum()));
        return sums;
    }

    /** How long the accepted commands of a time took, of all dossiers ({@link #ALL}) or of those with a tag. */
    public Histogram latency(Instant from, Instant to, String tag) {
        return latencies.between(from, to, tag);
    }

    /** Accepted commands a second, in the last so many whole seconds. */
    public double acceptedPerSecond(Duration last) {
        Instant now = Instant.now();
        return latency(now.minus(last), now, ALL).count() / (double) last.toSeconds();
    }
}
