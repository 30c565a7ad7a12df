package vn.motcua.gateway;

import com.netflix.concurrency.limits.Limit;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Of every few answers only the middle one counts: a single slow report says nothing of how busy a service is. Unlike the library's
 * windows of time it forgets no answer, so that a service which answers seldom because it is overloaded is noticed too.
 */
final class MedianLimit implements Limit {

    private static final int ANSWERS = 5;

    private final Limit limit;
    private final long[] nanos = new long[ANSWERS];
    private int heard;
    private int atOnce;

    MedianLimit(Limit limit) {
        this.limit = limit;
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
        nanos[heard++] = nanosOfThis;
        atOnce = Math.max(atOnce, atOnceWithThis);
        if (away || heard == ANSWERS) {
            Arrays.sort(nanos, 0, heard);
            limit.onSample(start, nanos[heard / 2], atOnce, away);
            heard = 0;
            atOnce = 0;
        }
    }
}
