package vn.motcua.gateway;

import com.netflix.concurrency.limits.Limit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Hears as many answers as requests were under way at once, or those of as long a time as an answer may take (a few at least), and of
 * these only the middle one counts: a single slow report says nothing of how busy a service is. So the limit changes about once in the time
 * of an answer.
 * What set out before it was lowered does not count any more, or one hiccup would lower it with each who waited through it. Unlike
 * the library's windows of time no other answer is forgotten, so that a service which answers seldom because it is overloaded is noticed too.
 */
final class MedianLimit implements Limit {

    private static final int A_FEW = 5;

    private final Limit limit;
    private final long within;
    private final LongSupplier nanos;
    private final List<Long> heard = new ArrayList<>();
    private int atOnce;
    private long first;
    private long lowered;

    /**
     * @param limit what the middle one counts for
     * @param within how long an answer may take
     * @param nanos the clock by which requests set out, as {@link System#nanoTime}
     */
    MedianLimit(Limit limit, Duration within, LongSupplier nanos) {
        this.limit = limit;
        this.within = within.toNanos();
        this.nanos = nanos;
        lowered = nanos.getAsLong();
    }

    @Override
    public int getLimit() {
        return limit.getLimit();
    }

    @Override
    public void notifyOnChange(Consumer<Integer> listener) {
        limit.notifyOnChange(listener);
    }

    /** A service that is away counts at once. */
    @Override
    public synchronized void onSample(long start, long nanosOfThis, int atOnceWithThis, boolean away) {
        if (start - lowered < 0) {
            return;
        }
        long now = nanos.getAsLong();
        if (heard.isEmpty()) {
            first = now;
        }
        heard.add(nanosOfThis);
        atOnce = Math.max(atOnce, atOnceWithThis);
        if (away || heard.size() >= A_FEW && (heard.size() >= atOnce || now - first >= within)) {
            heard.sort(null);
            int before = limit.getLimit();
            limit.onSample(start, heard.get(heard.size() / 2), atOnce, away);
            if (limit.getLimit() < before) {
                lowered = now;
            }
            heard.clear();
            atOnce = 0;
        }
    }
}
