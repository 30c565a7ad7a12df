package vn.motcua.proof.drive;

import java.time.Duration;

/** How long things took, in buckets that grow by three per cent: small, and its quantiles are that exact. */
public final class Histogram {

    private static final int SUB_BITS = 5;
    private static final int SUB = 1 << SUB_BITS;
    private static final int BUCKETS = SUB * 26;

    private final int[] counts = new int[BUCKETS];
    private long total;

    synchronized void add(long nanos) {
        counts[Math.min(bucket(nanos / 1_000), BUCKETS - 1)]++;
        total++;
    }

    synchronized void add(Histogram other) {
        for (int i = 0; i < BUCKETS; i++) {
            counts[i] += other.counts[i];
        }
        total += other.total;
    }

    /** Exact below the first power, then so many steps to each doubling. */
    private static int bucket(long micros) {
        if (micros < SUB) {
            return (int) Math.max(micros, 0);
        }
        int power = 63 - Long.numberOfLeadingZeros(micros);
        int step = (int) (micros >> (power - SUB_BITS)) - SUB;
        return (power - SUB_BITS + 1) * SUB + step;
    }

    private static long upperMicros(int bucket) {
        if (bucket < SUB) {
            return bucket;
        }
        int power = bucket / SUB - 1;
        return (long) (SUB + bucket % SUB + 1) << power;
    }

    /** How many there are. */
    public synchronized long count() {
        return total;
    }

    /** What this share of them took at most; zero if there are none. */
    public synchronized Duration quantile(double share) {
        long rank = (long) Math.ceil(total * share);
        long seen = 0;
        for (int i = 0; i < BUCKETS && rank > 0; i++) {
            seen += counts[i];
            if (seen >= rank) {
                return Duration.ofNanos(upperMicros(i) * 1_000);
            }
        }
        return Duration.ZERO;
    }

    @Override
    public String toString() {
        return count() + " with p50 " + quantile(0.5) + ", p99 " + quantile(0.99);
    }
}
