package vn.motcua.gateway;

import com.netflix.concurrency.limits.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Hears as many answers as requests were under way at once (at least a few), and of these only the middle one counts: a single slow report says
 * nothing of how busy a service is. So the limit changes about once in the time of an answer.
 * What set out before it was lowered does not count any more, or one hiccup would lower it with each who waited through it. Unlike
 * the library's windows of time no other answer is forgotten, so that a service which answers seldom because it is overloaded is noticed too.
 */
final class MedianLimit implements Limit {

    private static final int A_FEW = 5;

    private final Limit limit;
    private final List<Long> heard = new ArrayList<>();
    private int atOnce;
    private long lowered = System.nanoTime();

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
        if (!away && start - lowered < 0) {
            return;
        }
        heard.add(nanosOfThis);
        atOnce = Math.max(atOnce, atOnceWithThis);
        if (away || heard.size() >= Math.max(A_FEW, atOnce)) {
            heard.sort(null);
            int before = limit.getLimit();
            limit.onSample(start, heard.get(heard.size() / 2), atOnce, away);
            if (limit.getLimit() < before) {
                lowered = System.nanoTime();
            }
            heard.clear();
            atOnce = 0;
        }
    }
}
